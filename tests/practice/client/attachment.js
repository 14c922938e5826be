// File controls: only names and sizes are sent to the server, never the content.
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

/** Sends each chosen file's name and size, then passes the file on as `$file`. */
function practiceFile($http) {
  return (scope, element, attributes) => {
    element.on('change', () => {
      for (const { name, size } of element[0].files) {
        $http.post('/api/attachment', { name, size }).then(({ data }) => {
          scope.$eval(attributes.practiceFile, { $file: { name, size, sysId: data.sysId } })
        })
      }
      // Otherwise choosing the same file again after removing it would fire no event.
      element.val('')
    })
  }
}

function AttachmentController($scope) {
  $scope.add = (file) => $scope.attachments.push(file)
  $scope.remove = (file) => $scope.attachments.splice($scope.attachments.indexOf(file), 1)
}
