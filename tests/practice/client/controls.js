// Controls of the portal beyond the application form, drawn by the libraries that the portal uses.
const { angular } = window

angular
  .module('practice')
  .controller('ControlsController', ControlsController)
  .directive('practiceOwnNone', practiceOwnNone)
  .directive('practiceRecord', practiceRecord)
  .directive('practiceLate', practiceLate)

/** Made-up facilities; the ids are those of records. */
const FACILITIES = [
  { id: '0badcafe0badcafe0badcafe00000011', text: '3410712362' },
  { id: '0badcafe0badcafe0badcafe00000012', text: '3410712360' },
]

function ControlsController($scope) {
  $scope.kinds = [
    { value: '', label: '-- なし --' },
    { value: 'hospital', label: '病院' },
    { value: 'clinic', label: '診療所' },
    { value: 'pharmacy', label: '薬局' },
  ]
  $scope.values = { kind: '', facility: FACILITIES[0].id, masked: 'みほんの番号' }
  $scope.field = { name: 'code' }
  $scope.masked = 'password'
  $scope.rows = [
    { item: 'モバイル端末等', cost: '41,000' },
    { item: 'レセプトコンピュータの改修', cost: '130,000' },
  ]
  $scope.edit = (index) => {
    $scope.edited = index
    $scope.row = { ...$scope.rows[index] }
  }
  $scope.save = () => {
    $scope.rows[$scope.edited] = $scope.row
    $scope.row = undefined
  }
  $scope.attach = (file) => {
    $scope.file = file
  }
}

/** A choice with a none-option of its own: select2 shows it as what was chosen. */
function practiceOwnNone($timeout) {
  return {
    require: 'ngModel',
    link(scope, element, _attributes, model) {
      element.select2({ placeholder: '    ', allowClear: false, width: '100%' })
      const render = model.$render
      model.$render = () => {
        render()
        element.select2('val', element.val())
      }
      $timeout(model.$render)
      scope.$on('$destroy', () => element.select2('destroy'))
    },
  }
}

/**
 * A reference as the portal draws it: a text field off the screen that holds a record's id. Its id
 * is not filled in yet when select2 makes a container of it.
 */
function practiceRecord($timeout) {
  return {
    require: 'ngModel',
    link(scope, element, _attributes, model) {
      element.select2({ data: FACILITIES, allowClear: true, placeholder: '    ', width: '100%' })
      model.$render = () => element.select2('val', model.$viewValue || '')
      $timeout(model.$render)
      element.on('change', () => {
        scope.$evalAsync(() => model.$setViewValue(element.select2('val')))
      })
      scope.$on('$destroy', () => element.select2('destroy'))
    },
  }
}

/** Shows what it holds only after the page has come to rest, without any request. */
function practiceLate($timeout) {
  return {
    link(scope) {
      $timeout(() => {
        scope.late = true
      }, 1_500)
    },
  }
}

/** A text field as a component, with its label and its input in an open shadow root. */
class PracticeField extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    const label = document.createElement('label')
    label.textContent = this.getAttribute('label')
    label.htmlFor = 'input'
    const input = document.createElement('input')
    input.id = 'input'
    input.value = this.getAttribute('value')
    root.append(label, document.createElement('br'), input)
  }
}

/** A form of components, in a shadow root of its own. */
class PracticeComponents extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    const form = document.createElement('form')
    for (const [label, value] of [
      ['医療機関等コード', '3410712362'],
      ['総事業費', '171,000'],
      ['補助申請額', '171,000'],
    ]) {
      const field = document.createElement('practice-field')
      field.setAttribute('label', label)
      field.setAttribute('value', value)
      form.append(field)
    }
    const send = document.createElement('button')
    send.textContent = '送信'
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.setAttribute('data-sent', '')
    })
    form.append(send)
    root.append(form)
  }
}
customElements.define('practice-field', PracticeField)
customElements.define('practice-components', PracticeComponents)
