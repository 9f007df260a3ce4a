import { createArticle, extractFacts, mapFacts, readArticles, writeTurtle } from 'newsgraph'

// One article at hand: text in, Turtle out.
const article = createArticle('BERLIN, 12 July 2018 — Angela Merkel met Emmanuel Macron in Paris on 11 July 2018.', {
  id: 'merkel-macron',
  published: '2018-07-12',
})
const facts = extractFacts(article)
console.log(writeTurtle(mapFacts(facts)))

// Many articles from files, one at a time.
for await (const input of readArticles(['examples'])) {
  if (input.kind === 'fault') {
    console.error(String(input.error))
    continue
  }
  const { article, actors, meetings } = input.kind === 'facts' ? input.document : extractFacts(input.article)
  const nameOf = (id) => actors.find((actor) => actor.id === id)?.name
  for (const { participants, date } of meetings) {
    console.log(`${article.id.slice(0, 15)} ${date?.start ?? '????-??-??'} ${participants.map(nameOf).join(' + ')}`)
  }
}
