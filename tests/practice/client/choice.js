// Choices with select2 v3, which reports changes by jQuery events only.
const { angular, jQuery } = window

angular
  .module('practice')
  .directive('practiceChoice', practiceChoice)
  .directive('practiceReference', practiceReference)
  .directive('practiceMulti', practiceMulti)

const placeholder = '-- なし --'

/**
 * Creates select2 for an element twice, as the portal does: immediately, while the element has no
 * id yet (`#s2id_autogenN`), and again when it has its id.
 */
function drawTwice(element, $timeout, options, then) {
  element.select2(options)
  $timeout(() => {
    element.select2(options)
    then()
  })
}

/** A select filled by ng-options: its option values are encoded. */
function practiceChoice($timeout) {
  return {
    require: 'ngModel',
    link(scope, element, _attributes, model) {
      const options = { placeholder, allowClear: true, minimumResultsForSearch: 10, width: '100%' }
      const render = model.$render
      model.$render = () => {
        render()
        if (element.data('select2')) element.select2('val', element.val())
      }
      drawTwice(element, $timeout, options, model.$render)
      scope.$on('$destroy', () => element.select2('destroy'))
    },
  }
}

/** A hidden input with choices from the server. */
function practiceReference($timeout) {
  return {
    require: 'ngModel',
    link(scope, element, _attributes, model) {
      const options = {
        placeholder,
        allowClear: true,
        width: '100%',
        query({ term, callback }) {
          jQuery.getJSON('/api/vendors', { q: term }).then((results) => callback({ results }))
        },
      }
      model.$render = () => element.select2('data', model.$viewValue || null)
      drawTwice(element, $timeout, options, model.$render)
      element.on('change', () => {
        scope.$evalAsync(() => model.$setViewValue(element.select2('data')))
      })
      scope.$on('$destroy', () => element.select2('destroy'))
    },
  }
}

/** A hidden input with several choices as chips. */
function practiceMulti($timeout) {
  return {
    require: 'ngModel',
    link(scope, element, _attributes, model) {
      const data = scope.field.choices.map(({ value, label }) => ({ id: value, text: label }))
      const options = { multiple: true, data, width: '100%' }
      model.$render = () => element.select2('val', model.$viewValue || [])
      drawTwice(element, $timeout, options, model.$render)
      element.on('change', () => {
        scope.$evalAsync(() => model.$setViewValue(element.select2('val')))
      })
      scope.$on('$destroy', () => element.select2('destroy'))
    },
  }
}
