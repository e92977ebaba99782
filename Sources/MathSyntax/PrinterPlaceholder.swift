public struct UnicodePrinter { public init() {}; public func print(_ n: Notation) -> String { "" } }
