/// The number or name of a formula as readers know it.
enum LabelText {
  /// `17` is shown as `(17)`; what has brackets already stays as it is.
  static func shown(_ label: String) -> String {
    label.hasPrefix("(") && label.hasSuffix(")") ? label : "(\(label))"
  }
}
