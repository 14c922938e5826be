import type { Answers } from '../../lib/guide/enums'
import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { RadioGroup } from './RadioGroup'

interface GuideQuestionsProps {
  readonly questions: Guide['questions']
  readonly answers: Answers
  readonly onAnswer: (answer: Partial<Answers>) => void
}

/** What a guide asks about a facility, to answer with yes or no, or to leave open. */
export function GuideQuestions({ questions, answers, onAnswer }: GuideQuestionsProps) {
  const choices = [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
    { value: null, label: t('notSure') },
  ]
  return (
    <>
      {questions.map(({ id, title, help }) => (
        <RadioGroup
          key={id}
          name={id}
          title={translated(title)}
          help={translated(help)}
          value={answers[id]}
          choices={choices}
          onChoose={(value) => onAnswer({ [id]: value })}
        />
      ))}
    </>
  )
}
