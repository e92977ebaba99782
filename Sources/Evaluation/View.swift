/// A place for a dense tensor in the plan's memory.
struct Slot {
  /// Of the first element.
  var base: Int
  var shape: [Int]
  var count: Int
  /// The step that writes it; `nil` for inputs and constants.
  var producer: Int?
}

/// A labelled axis of a view: the label is an index variable's number, or a loop of a step.
struct Axis: Hashable {
  var label: Int
  var length: Int
  /// The distance of neighbours in memory.
  var stride: Int

  /// The axis as something to run over.
  var loop: Loop { Loop(label: label, length: length) }
}

/// An index that runs.
struct Loop: Hashable {
  var label: Int
  var length: Int
}

/// A slot read through labelled indices: written element indices are part of the offset, a diagonal
/// adds two strides, and a label that does not occur repeats the value.
struct View: Hashable {
  var slot: Int
  var offset: Int
  /// With pairwise different labels.
  var axes: [Axis]

  func has(_ label: Int) -> Bool { axes.contains { $0.label == label } }

  func stride(_ label: Int) -> Int { axes.first { $0.label == label }?.stride ?? 0 }

  /// The view with each label replaced; equal labels become a diagonal.
  ///
  /// - Returns: `nil` when the lengths along a diagonal differ.
  func relabelled(_ label: (Int) -> Int) -> View? {
    var result = View(slot: slot, offset: offset, axes: [])
    for axis in axes {
      guard result.add(label(axis.label), length: axis.length, stride: axis.stride) else {
        return nil
      }
    }
    return result
  }

  /// Adds an axis; `false` when its label is there with another length.
  mutating func add(_ label: Int, length: Int, stride: Int) -> Bool {
    guard let place = axes.firstIndex(where: { $0.label == label }) else {
      axes.append(Axis(label: label, length: length, stride: stride))
      return true
    }
    axes[place].stride += stride
    return axes[place].length == length
  }
}

/// A view times a number, or only a number: `scale·view`.
///
/// Keeping the factor apart makes signs free and lets constants fold.
struct Scaled: Hashable {
  var scale: Double
  var view: View?

  static func constant(_ value: Double) -> Scaled { Scaled(scale: value, view: nil) }
  var loops: [Loop] { view?.axes.map(\.loop) ?? [] }
}
