public struct UnicodePrinter { public init() {}; public func print(_ n: Notation) -> String { n.dump } }
public struct LaTeXPrinter { public init() {}; public func print(_ n: Notation) -> String { n.dump } }
