import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { parseColumns } from '../article/columns.ts'
import { inputKinds } from '../article/sources.ts'
import { NewsgraphError } from '../errors.ts'
import { type FormatName, formatNames } from '../rdf/formats.ts'
import { resourceText } from '../resources.ts'
import { describeProfiles, profileNames } from '../store/profiles.ts'
import { formatFault, statusOf } from './report.ts'
import { exitStatus, type Terminal } from './terminal.ts'

/** Runs the command line `newsgraph ARGS…` and returns its exit status. What a command needs is loaded when it runs. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = exitStatus.ok
  const program = createProgram(terminal, (code) => {
    status = code
  })
  const json = args.includes('--json')
  if (json)
    for (const command of [program, ...program.commands])
      command.configureOutput({ outputError: () => {} }).showHelpAfterError(false)
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.note(formatFault(error, terminal, json))
      return statusOf(error)
    }
    if (error.exitCode === 0) return exitStatus.ok
    if (json) terminal.note(formatFault(new NewsgraphError('usage', error.message.replace(/^error: /, '')), terminal, json))
    return exitStatus.usage
  }
}

/** Returns the commands with their options; `finish` gets the exit status of the one that runs. */
export function createProgram(terminal: Terminal, finish: (status: number) => void): Command {
  const program = new Command('newsgraph')
    .description('Reads news articles and writes what they say as a knowledge graph: Turtle, JSON-LD and more.')
    .version((JSON.parse(resourceText('package.json')) as { version: string }).version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void terminal.write(text), writeErr: (text) => terminal.note(text) })
    .showHelpAfterError('(newsgraph help for help)')
    .addHelpText('after', help)
  program
    .command('export')
    .description('write articles as RDF, by default as Turtle and JSON-LD to out/')
    .argument('<input...>', inputHelp)
    .option('-o, --output <dir>', 'folder to write to; - for stdout (one format)')
    .addOption(
      new Option('--to <formats>', `comma-separated: ${formatNames.join(', ')} (default: turtle,jsonld)`).argParser(parseFormats),
    )
    .option('--merge <file>', 'write all articles into one file; its extension gives the format')
    .addOption(new Option('--base <iri>', 'where the IRIs of actors, places and facts begin'))
    .option('--context <url>', 'let JSON-LD refer to its context at this URL instead of holding it')
    .action((inputs, options, command) =>
      runReading(inputs, command, async () => (await import('./export.ts')).runExport(inputs, options, terminal)),
    )
  program
    .command('facts')
    .description('write the facts of articles as JSON Lines to stdout')
    .argument('<input...>', inputHelp)
    .option('--explain', 'show sentence by sentence what was found by which rule, and what was left out and why')
    .action((inputs, options, command) =>
      runReading(inputs, command, async () => (await import('./facts.ts')).runFacts(inputs, options, terminal)),
    )
  program
    .command('validate')
    .description('check RDF files and facts documents: syntax, shapes, evidence, same triples in all formats')
    .argument('<file...>', '.ttl, .jsonld, .nt, .nq, .trig, .facts.json, .jsonl; folders of them')
    .option('--articles <input...>', 'articles in which quoted evidence is looked up')
    .action(async (files, options) => finish(await (await import('./validate.ts')).runValidate(files, options, terminal)))
  program
    .command('evaluate')
    .description('compare facts with facts documents made or corrected by hand: precision, recall, F1, every difference')
    .argument('<gold...>', '.facts.json, JSON Lines of facts documents; folders of them')
    .option('--against <facts...>', 'facts documents to compare; without them the texts of gold are read anew')
    .addOption(new Option('--min-confidence <number>', 'leave out facts below it, 0 to 1').argParser(parseShare))
    .action(async (gold, options) => finish(await (await import('./evaluate.ts')).runEvaluate(gold, options, terminal)))
  program
    .command('query')
    .description('ask exports, articles or a store: a saved question (see --list) or SPARQL')
    .argument('[question]', 'name of a saved question, or SPARQL; left out with --query')
    .argument('[input...]', `.ttl, .jsonld, .nt, .nq, .trig, ${inputHelp}`)
    .option('-q, --query <file>', 'file that holds the SPARQL to ask')
    .addOption(
      new Option('--format <format>', 'form of the answer (default: table; turtle for CONSTRUCT and DESCRIBE)').choices([
        'table',
        'csv',
        'tsv',
        'json',
        'turtle',
        'jsonld',
      ]),
    )
    .addOption(new Option('--param <name=value>', 'parameter of the saved question; may be given again').argParser(collect))
    .option('--list', 'show the saved questions and their parameters')
    .option('--print', 'print the SPARQL instead of asking it')
    .option('--store <url>', 'ask this SPARQL endpoint instead of inputs')
    .addOption(new Option('--timeout <seconds>', 'how long the answer may take').argParser(parsePositive).default(30))
    .addOption(
      new Option('--max-rows <number>', 'how many rows or triples are written').argParser(parsePositive).default(100_000),
    )
    .option('--spreadsheet', 'CSV in which no cell is taken for a formula')
    .action((question, inputs, options, command) => {
      const args = question === undefined ? inputs : [question, ...inputs]
      return runReading(args, command, async () => (await import('./query.ts')).runQuery(args, options, terminal))
    })
  addStoreOptions(
    program
      .command('load')
      .description(
        'load articles, facts documents or exports into a SPARQL store, each article as a named graph that replaces its old one',
      )
      .argument('<input...>', `.nq, .trig, ${inputHelp}`)
      .addOption(
        new Option('--verify <how>', 'after each graph: count its triples, or compare all')
          .choices(['count', 'full'])
          .default('count'),
      )
      .option('--resume <file>', 'journal of what is loaded; what it has and the store still has is left alone')
      .option('--dry-run', 'say what would be loaded, change nothing')
      .option('--base <iri>', 'where the IRIs of actors, places and facts begin'),
  ).action((inputs, options, command) =>
    runReading(inputs, command, async () => (await import('./load.ts')).runLoad(inputs, options, terminal)),
  )
  addStoreOptions(
    program
      .command('unload')
      .description('withdraw articles from a SPARQL store')
      .argument('<id...>', 'ids of articles (as given, else their URL, else sha256-…), or IRIs of their graphs')
      .option('--base <iri>', 'where the IRIs began with which they were loaded'),
  ).action(async (ids, options) => finish(await (await import('./unload.ts')).runUnload(ids, options, terminal)))
  for (const name of ['export', 'facts', 'query', 'load'])
    addReadingOptions(program.commands.find((command) => command.name() === name)!)
  for (const command of program.commands) {
    command.option('--json', 'speak JSON: a summary on stdout, errors on stderr').option('--quiet', 'say nothing but errors')
  }
  return program

  /** A person who sits before a command that waits for stdin gets its help. */
  async function runReading(inputs: readonly string[], command: Command, run: () => Promise<number>): Promise<void> {
    if (inputs.includes('-') && terminal.stdinIsTerminal) {
      terminal.note(command.helpInformation())
      finish(exitStatus.usage)
    } else finish(await run())
  }
}

const inputHelp =
  '.txt, .html, .xml, .json, .jsonl, .csv, .warc, .facts.json and more, also .gz, .zip; folders of them; quoted globs; - for stdin'

const help = `
Examples:
  newsgraph export examples/ceasefire-talks.txt            out/ceasefire-talks.ttl and .jsonld
  newsgraph export news/ --merge all.nq                    a folder into one file
  newsgraph facts --from jsonl - < articles.jsonl          facts as JSON Lines
  newsgraph query meetings out/ --param who=Macron         who met whom, where, when
  newsgraph load news/ --store http://127.0.0.1:7878       into a SPARQL store, an article a graph
  newsgraph validate out/*`

function addReadingOptions(command: Command): void {
  command
    .addOption(new Option('--from <kind>', 'what stdin and files of other names hold').choices([...inputKinds]))
    .addOption(
      new Option('--columns <names>', 'columns of tables and fields of JSON Lines: text=body,id=guid,…').argParser(parseColumns),
    )
    .option('--published <date>', 'day of publication (ISO 8601) of articles that do not say it; weekdays count from it')
    .option('--id <id>', 'id of the article (one text or page)')
    .option('--title <title>', 'title of the article (one text or page)')
    .option('--url <url>', 'URL of the article (one text or page)')
    .option('--publisher <name>', 'publisher of articles that do not say it')
    .addOption(new Option('--min-confidence <number>', 'leave out facts below it, 0 to 1').argParser(parseShare))
}

function addStoreOptions(command: Command): Command {
  return command
    .requiredOption('--store <url>', 'address of the store, without user and password')
    .addOption(
      new Option('--profile <name>', `what the store is, if its answers do not tell: ${describeProfiles()}`).choices([
        ...profileNames,
      ]),
    )
    .option('--update <url>', 'where updates go, if the store takes them elsewhere')
    .option('--auth-env <name>', 'environment variable that holds user:password or "Bearer TOKEN"')
    .addOption(new Option('--timeout <seconds>', 'how long one request may take').argParser(parsePositive).default(60))
    .addOption(
      new Option('--retries <number>', 'how often a request that fails in passing is sent again')
        .argParser(parseCount)
        .default(5),
    )
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function parsePositive(value: string): number {
  const number = Number(value)
  if (!/^[0-9]{1,9}$/.test(value) || number === 0) throw new InvalidArgumentError('It is a whole number above 0.')
  return number
}

function parseCount(value: string): number {
  if (!/^[0-9]{1,3}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0 to 999.')
  return Number(value)
}

function parseFormats(value: string): readonly FormatName[] {
  const names = value.split(',').map((name) => name.trim())
  return names.map((name) => {
    const found = formatNames.find((known) => known === name)
    if (found === undefined) throw new InvalidArgumentError(`Formats are ${formatNames.join(', ')}.`)
    return found
  })
}

function parseShare(value: string): number {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.')
  return share
}
