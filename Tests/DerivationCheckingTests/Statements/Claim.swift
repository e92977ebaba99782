import Testing

/// A statement with what is to be said of it, in an article of its own: the setting, then the claim.
struct Claim: Sendable, CustomTestStringConvertible {
  var formula: String
  var expected: String
  var why: String
  /// `nil` until a setting takes it.
  var setting: Setting?

  init(_ formula: String, _ expected: String, _ why: String) {
    self.formula = formula
    self.expected = expected
    self.why = why
  }

  var testDescription: String { "\(setting?.name ?? ""): \(formula)" }

  /// The article the claim stands in.
  var row: Row {
    Row(
      testDescription, in: setting?.context ?? "",
      (setting?.formulas ?? []).map { Line.one($0, "definition|verified") } + [
        Line.one(formula, expected)
      ])
  }
}

/// What an article says before its claim.
struct Setting: Sendable {
  var name: String
  var context: String
  var formulas: [String]

  init(_ name: String, _ context: String, _ formulas: [String] = []) {
    self.name = name
    self.context = context
    self.formulas = formulas
  }

  func claims(_ claims: [Claim]) -> [Claim] {
    claims.map {
      var claim = $0
      claim.setting = self
      return claim
    }
  }
}

extension Line {
  /// A formula in one notation: plain text where it has signs beyond ASCII and no command, caret or
  /// low line.
  static func one(_ formula: String, _ expected: String) -> Line {
    let isLaTeX =
      formula.contains { "\\^_{".contains($0) } || formula.allSatisfy(\.isASCII)
    return isLaTeX ? Line(formula, expected) : Line("", formula, expected)
  }
}

enum ClaimTable {
  static let all: [Claim] =
    nielsen + brackets + subscripts + ufldl + losses + lastLayers + plain + typography + updates
    + chains + ownNames + workedOut + clashes + unstated + snares + nearMisses + equalWidths
    + leadingOn
    + conventions
    + softmax + activations
    + functionArguments + gradientNames + styles + writtenBatches
    + otherLosses + batches + rows + logistic + regression + numbers + twoLayers + small
    + time + stepPairs + leftOut + optimisers + convolution + capitalFunctions + letters
    + functionsWithRoles
    + valueNames + blocks + cells + normalisation
    + attention
    + scalarFunctions + secondDerivatives + kinks + conditions + partialDefinitions
    + printedNumbers + given + lists + roles + samples + shortForms + writtenInFull
    + compositions + iterations
    + labels + pieces + severalArguments + stepKinds
    + stateRules + largeSizes + lengthNames + starts
    + usualFunctions + ownFunctions + reductions + unknownFunctions
    + totalDerivatives + points + corners + lastSteps + bracketsBehindValues + exponentials
    + plainFactors + sampledFunctions + stepRanges
}
