// The login. Any mail address and password are accepted; the password is not sent to the server.
window.angular.module('practice').controller('AccountController', AccountController)

function AccountController($scope, $http, $location) {
  $http.get('/api/session').then(({ data }) => {
    $scope.mail = data.mail
  })

  /** Logs in and opens the page that required the login. */
  $scope.login = ({ mail, top }) =>
    $http.post('/api/login', { mail }).then(({ data }) => {
      $scope.mail = data.mail
      const { to } = $location.search()
      if (to && !top) $location.url(to)
      else $scope.go({})
    })

  $scope.logout = () =>
    $http.post('/api/logout').then(() => {
      $scope.mail = null
      $scope.go({})
    })

  $scope.register = () =>
    $http
      .post('/api/registration')
      .then(() => $scope.go({}, '練習用の登録を受け付けました。ログインしてお進みください。'))
}
