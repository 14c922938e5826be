// The application form: its rows, required fields, confirmation screen and submission.
import { displayed, isEmpty } from './value.js'

window.angular
  .module('practice')
  .controller('ApplicationController', ApplicationController)
  .directive('spVariableLayout', () => ({
    restrict: 'E',
    templateUrl: '/files/client/variables.html',
    link: (scope) => scope.fetchLaterRows(),
  }))

/** Requests more rows after the first are rendered; the last one is added two frames later. */
function fetchLaterRows($scope, $http) {
  if ($scope.complete) return
  $http.get('/api/variables').then(({ data: later }) => {
    $scope.fields.push(...later.slice(0, -1))
    const finish = () => {
      $scope.fields.push(later.at(-1))
      $scope.complete = true
      $scope.$apply()
    }
    requestAnimationFrame(() => requestAnimationFrame(finish))
  })
}

/** @returns the request body: the values as shown, and the name and size of each file. */
function toSend({ fields, shown, values, attachments }) {
  const describe = ({ name, size }, field) => ({ name, size, field })
  const own = fields.filter(({ kind, key }) => kind === 'attachment' && values[key])
  return {
    fields: Object.fromEntries(fields.map((field) => [field.key, shown(field)])),
    files: [
      ...own.map(({ key }) => describe(values[key], key)),
      ...attachments.map((file) => describe(file, '')),
    ],
  }
}

function ApplicationController($scope, $http, $element, draft) {
  $scope.single = $scope.page.data.single
  $scope.picture = $scope.page.data.picture
  $scope.screen = 'input'
  $scope.values = {}
  $scope.invalid = {}
  $scope.attachments = []
  $scope.problems = []
  $scope.fields = [...$scope.page.data.variables]
  $scope.fetchLaterRows = () => fetchLaterRows($scope, $http)

  // select2 triggers jQuery events, which listeners of the DOM do not receive.
  $element.on('input change', () => {
    draft.dirty = true
  })

  $scope.isFilled = (field) => !isEmpty($scope.values[field.key])
  $scope.shown = (field) => displayed(field, $scope.values[field.key])
  $scope.shownText = (field) => [$scope.shown(field)].flat().join('、')

  const problemsOf = (field) => {
    if ($scope.invalid[field.key]) return [`${field.label}: 日付の形式を確認してください`]
    return field.mandatory && !$scope.isFilled(field) ? [`${field.label}: 入力してください`] : []
  }
  $scope.proceed = () => {
    $scope.problems = $scope.fields.flatMap(problemsOf)
    if ($scope.problems.length > 0) return
    if ($scope.single) $scope.send()
    else $scope.screen = 'confirm'
  }
  $scope.back = () => {
    $scope.screen = 'input'
  }
  $scope.send = () => {
    if ($scope.sending) return
    $scope.sending = true
    $http.post('/api/application', toSend($scope)).then(
      ({ data }) =>
        $scope.go({ id: 'my_list' }, `受け付けました（受付番号 ${data.number}、練習用）`),
      () => {
        $scope.sending = false
        $scope.problems = ['送信できませんでした。ログインし直して、もう一度送信してください']
      },
    )
  }
}
