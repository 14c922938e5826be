// Files: only their names and sizes are told to the server, never what is in them.
const { angular } = window

angular
  .module('practice')
  .directive('practiceFile', practiceFile)
  .directive('practiceOpenFile', () => (_scope, element) => {
    element.on('click', () => element.siblings('input[type=file]').trigger('click'))
  })
  .directive('spAttachmentButton', () => ({
    restrict: 'E',
    templateUrl: '/files/client/attachment-button.html',
  }))
  .controller('AttachmentController', AttachmentController)

/** Tells the server of each file chosen, then hands it on as `$file`. */
function practiceFile($http) {
  return (scope, element, attributes) => {
    element.on('change', () => {
      for (const { name, size } of element[0].files) {
        $http.post('/api/attachment', { name, size }).then(({ data }) => {
          scope.$eval(attributes.practiceFile, { $file: { name, size, sysId: data.sysId } })
        })
      }
      // The same file can be chosen again after it was removed.
      element.val('')
    })
  }
}

function AttachmentController($scope) {
  $scope.add = (file) => $scope.attachments.push(file)
  $scope.remove = (file) => $scope.attachments.splice($scope.attachments.indexOf(file), 1)
}
