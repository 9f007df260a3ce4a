import { expect, test } from 'vitest'
import { splitSentences } from '../../src/language/sentences.ts'

const sentences = (text: string) => splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

test.each([
  [['The U.S. envoy left.', 'Talks failed.']],
  [['Lt. Gen. Sean MacFarland spoke to Mr. J. R. Smith.', 'He agreed.']],
  [['The army withdrew from the U.S.', 'The talks went on.']],
  [['It began at 4 a.m. Monday near St. Petersburg.', 'No. 2 on the list fled on Aug. 27.']],
  [['"We failed," he said.', '"We will try again."', 'They left.']],
  [['“Why?” asked the envoy.', 'Nobody answered!']],
  [['About 3.5 million fled...', 'Many of them twice.']],
  [['"Until we lay the last brick... We can\'t say more."', 'He left.']],
  [['The firm is Acme Corp. of Ohio.', 'It closed.']],
  [['"Never!" General Haftar said.', '“Is it over?” Lavrov asked.']],
  [['She died. [12]', 'He did not.']],
  [['PONCHATOULA, La. -- Police closed the road.', 'It reopened.']],
  [['They met Jan. 3, 2017, in St. Petersburg at 10 p.m. local time.', 'No. 10 said no.']],
  [['He spoke . . . for hours.', 'Then he slept.']],
  [['Some 1.5 million fled (see Fig. 2).', 'The rest stayed.']],
  [['That was World War I.', 'The army won.']],
])('splits %j', (expected) => {
  expect(sentences(expected.join(' '))).toEqual(
    expected.flatMap((sentence) =>
      sentence.includes('brick...') ? ['"Until we lay the last brick...', 'We can\'t say more."'] : [sentence],
    ),
  )
})

test('leaves out bullets, pipes and stray marks', () => {
  expect(sentences('| A man walks past. |')).toEqual(['A man walks past.'])
  expect(sentences('• One died. . ** • Two lived.')).toEqual(['One died. .', 'Two lived.'])
  expect(sentences(' -- ')).toEqual([])
})

test('leaves out the white space around', () => {
  expect(splitSentences('  One.\n\tTwo. ', 0, 13)).toEqual([
    { start: 2, end: 6 },
    { start: 8, end: 12 },
  ])
})
