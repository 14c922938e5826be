// The portal's router: follows the address and fetches each page.
const { angular } = window

angular
  .module('practice', [])
  .config(($locationProvider) => $locationProvider.html5Mode(true))
  // Whether leaving the page would lose input.
  .value('draft', { dirty: false })
  .controller('PortalController', PortalController)
  .directive('portalPage', portalPage)
  .run(askBeforeLeaving)

const pathAndSearch = (address) => {
  const { pathname, searchParams } = new URL(address)
  // `spa` says how to navigate, and is not part of the page's address.
  searchParams.delete('spa')
  return { pathname, search: `${searchParams}` }
}

/** The delay of a late article, in milliseconds. */
const LATE = 1_500

function PortalController($scope, $location, $http, $sce, $timeout, draft) {
  let asked = 0
  let shown
  let message
  $scope.page = { title: 'トップ', html: '', data: {} }
  $scope.query = { text: '' }

  // The previous page stays until the new one arrives: the address changes before the page.
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
    // With spa=1 the address changes without rendering anything, as on the real portal.
    const { spa, ...search } = $location.search()
    const address = JSON.stringify(search)
    if (address !== shown) show()
    shown = address
  })

  /** Opens another page of this portal without asking, and shows a message there. */
  $scope.go = (search, text) => {
    draft.dirty = false
    message = text
    $location.search(search)
  }
}

/** Another path is loaded in full. Asks before leaving a form with input. */
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

/** Renders each page anew, with a scope of its own. */
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
