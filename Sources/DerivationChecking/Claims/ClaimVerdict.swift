import Diagnostics
import Elaboration
import MathSyntax

/// The verdict on one claim, before expectations and inheritance.
public struct ClaimVerdict: Sendable {
  public var status: Status
  public var codes: [String]
  public var message: String
  public var notes: [String] = []
  public var help: String?
  /// The readings that were judged, the shown one first.
  public var readings: [Reading] = []
  public var shorthand = false
  public var evidence: Evidence?
  /// It is about numbers that are printed, for which their digits are the certificate.
  var isAboutNumbers = false
  /// In the text of the formula; `nil` for the whole statement.
  public var caret: TextRange?

  static func unread(_ code: String, _ message: String, _ caret: TextRange?) -> ClaimVerdict {
    ClaimVerdict(status: .unread, codes: [code], message: message, caret: caret)
  }

  static func undecided(_ code: String, _ message: String) -> ClaimVerdict {
    ClaimVerdict(status: .undecided, codes: [code], message: message)
  }
}
