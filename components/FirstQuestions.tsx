import { useState } from 'preact/hooks'
import { kindName } from '../lib/check/kindName'
import { FACILITY_KINDS } from '../lib/guide/words'
import type { Facility } from '../lib/progress/facility'
import { say, t } from '../lib/text'
import { Choice } from './Choice'
import type { PanelState } from './panelState'

/** The questions of the first run; each can be left open, and all be changed later. */
export function FirstQuestions({ state, facility }: { state: PanelState; facility: Facility }) {
  const { name, kind, adapted, subsidised } = facility
  const [answers, setAnswers] = useState({ name, kind, adapted, subsidised })
  const yesNo = [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
    { value: null, label: t('notSure') },
  ]
  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault()
        state.answer(answers)
      }}
    >
      <h2>{t('questionsTitle')}</h2>
      <p>{t('questionsLead')}</p>
      <p class="help">{state.guide.prerequisite.text}</p>
      <label class="text">
        <span>{t('facilityName')}</span>
        <input
          value={answers.name}
          autocomplete="off"
          onInput={({ currentTarget }) => setAnswers({ ...answers, name: currentTarget.value })}
        />
      </label>
      <Choice
        name="kind"
        title={t('questionKind')}
        value={answers.kind}
        choices={[
          ...FACILITY_KINDS.map((value) => ({ value, label: say(kindName(value)) })),
          { value: null, label: t('notSure') },
        ]}
        onChoose={(value) => setAnswers({ ...answers, kind: value })}
      />
      {state.guide.questions.map(({ id, title, help }) => (
        <Choice
          key={id}
          name={id}
          title={title}
          help={help}
          value={answers[id]}
          choices={yesNo}
          onChoose={(value) => setAnswers({ ...answers, [id]: value })}
        />
      ))}
      <div class="actions">
        <button type="submit" class="primary">
          {t('questionsDone')}
        </button>
        <button type="button" class="link" onClick={() => state.answer({})}>
          {t('questionsLater')}
        </button>
      </div>
    </form>
  )
}
