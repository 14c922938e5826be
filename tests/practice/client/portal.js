// The portal around the pages: follows the address and fetches each page.
const { angular } = window

angular
  .module('practice', [])
  .config(($locationProvider) => $locationProvider.html5Mode(true))
  // Whether there is something on the page that would be lost by leaving it.
  .value('draft', { dirty: false })
  .controller('PortalController', PortalController)
  .directive('portalPage', portalPage)
  .run(askBeforeLeaving)

const pathAndSearch = (address) => {
  const { pathname, searchParams } = new URL(address)
  // It says how to go, not where.
  searchParams.delete('spa')
  return { pathname, search: `${searchParams}` }
}

/** How long a late article takes, milliseconds. */
const LATE = 1_500

function PortalController($scope, $location, $http, $sce, $timeout, draft) {
  let asked = 0
  let shown
  let message
  $scope.page = { title: 'トップ', html: '', data: {} }
  $scope.query = { text: '' }

  // What was on the page stays until the new page is here: the address runs ahead of it.
  function show() {
    asked += 1
    const mine = asked
    $http.get('/api/page', { params: $location.search() }).then(({ data: page }) => {
      if (mine !== asked) return
      if (page.kind === 'login') {
        $location.search({ id: 'login', to: $location.url() }).replace()
        return
      }
      if (page.data.body) {
        const body = $sce.trustAsHtml(page.data.body)
        page.data.body = page.data.late ? '' : body
        if (page.data.late) $timeout(() => Object.assign(page.data, { body }), LATE)
      }
      draft.dirty = false
      $scope.page = page
      $scope.message = message
      message = undefined
    })
  }
  $scope.$on('$locationChangeSuccess', () => {
    // spa=1 leaves what is shown as it is, as on the real portal.
    const { spa, ...search } = $location.search()
    const address = JSON.stringify(search)
    if (address !== shown) show()
    shown = address
  })

  /** Goes to another page of this portal without asking; the message is shown there. */
  $scope.go = (search, text) => {
    draft.dirty = false
    message = text
    $location.search(search)
  }
}

/** Another path is a full load. A form that was begun is not left without a question. */
function askBeforeLeaving($rootScope, $window, draft) {
  $rootScope.$on('$locationChangeStart', (event, next, now) => {
    const to = pathAndSearch(next)
    const from = pathAndSearch(now)
    if (to.pathname !== from.pathname) {
      event.preventDefault()
      $window.location.assign(next)
    } else if (to.search !== from.search && draft.dirty) {
      if ($window.confirm('入力した内容は保存されません。移動しますか。')) draft.dirty = false
      else event.preventDefault()
    }
  })
  $window.addEventListener('beforeunload', (event) => {
    if (draft.dirty) event.preventDefault()
  })
}

/** Draws each page anew, with a scope of its own. */
function portalPage($compile) {
  return (scope, element) => {
    let inner
    scope.$watch('page', (page) => {
      inner?.$destroy()
      inner = scope.$new()
      element.html(page.html)
      $compile(element.contents())(inner)
    })
  }
}
