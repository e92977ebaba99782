/// A derivative as it was measured: the slots of the estimates and of their error bounds.
struct MeasuredDerivative {
  /// Axes of the numerator, then of the variable.
  var value: Int
  var error: Int
  var quality: Measurement.Quality
}

/// Notes the measured derivatives of one expression while it is compiled.
final class OccurrenceRecord {
  private(set) var occurrences: [MeasuredDerivative] = []

  var quality: Measurement.Quality { occurrences.map(\.quality).max() ?? .good }

  /// The measured tensor with the labels of an adjoint.
  func note(_ derivative: (MeasuredDerivative, numeratorRank: Int), _ plan: Plan) -> Scaled {
    occurrences.append(derivative.0)
    let rank = plan.slots[derivative.0.value].shape.count
    let labels = (0..<rank).map { axis in
      axis < derivative.numeratorRank ? Adjoint.first + axis : axis - derivative.numeratorRank
    }
    return Scaled(scale: 1, view: plan.view(derivative.0.value, labels))
  }
}
