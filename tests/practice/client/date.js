// A date: a text field, and a calendar that opens by a button.
const { angular } = window

angular.module('practice').directive('practiceDate', () => ({
  restrict: 'E',
  templateUrl: '/files/client/date.html',
  controller: DateController,
}))

/** @returns yyyy-mm-dd for a text in the portal's formats; '' for any other. */
function isoDate(text) {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim()) ?? []
  if (!year) return ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : ''
}

/** @returns the weeks of a month, Sunday first; undefined for days of other months. */
function weeksOf(year, month) {
  const before = new Date(Date.UTC(year, month, 1)).getUTCDay()
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day >= 1 && day <= days ? day : undefined
    }),
  )
}

function DateController($scope) {
  const { field, values, invalid } = $scope
  $scope.weekdays = ['日', '月', '火', '水', '木', '金', '土']

  $scope.check = () => {
    const text = values[field.key] ?? ''
    $scope.iso = isoDate(text)
    invalid[field.key] = text !== '' && $scope.iso === ''
  }
  $scope.check()

  function turnTo(date) {
    const year = date.getUTCFullYear()
    const month = date.getUTCMonth()
    $scope.calendar = { year, month, weeks: weeksOf(year, month) }
  }
  $scope.toggle = () => {
    if ($scope.calendar) $scope.calendar = undefined
    else turnTo($scope.iso ? new Date(`${$scope.iso}T00:00:00Z`) : new Date())
  }
  $scope.turn = (months) => {
    turnTo(new Date(Date.UTC($scope.calendar.year, $scope.calendar.month + months, 1)))
  }
  $scope.pick = (day) => {
    const { year, month } = $scope.calendar
    values[field.key] = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
    $scope.calendar = undefined
    $scope.check()
  }
}
