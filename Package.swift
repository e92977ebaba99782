// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A library target of the house; its tests mirror it in `Tests/<name>Tests`.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], linking: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: strict, linkerSettings: linking)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let orderedCollections: Target.Dependency = .product(
  name: "OrderedCollections", package: "swift-collections")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "gradproof",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "gradproof", targets: ["gradproof"]),
    .library(name: "DerivationChecking", targets: ["DerivationChecking"]),
    .library(name: "FiniteDifferences", targets: ["FiniteDifferences"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "Ccmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    // Text.
    room("Diagnostics"),
    room("Figures"),
    room("CommonMark", ["Ccmark", "Diagnostics"]),
    room("MathSyntax", ["Diagnostics"]),
    room(
      "DerivationDocuments",
      ["CommonMark", "Diagnostics", "MathSyntax", orderedCollections, yams]),

    // Numbers.
    // Square roots and roundings, exact everywhere, may be calls into libm.
    room("Tensors", linking: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    room("FiniteDifferences"),
    room("TensorExpressions", [orderedCollections]),
    room("Evaluation", ["FiniteDifferences", "TensorExpressions", "Tensors"]),
    room("Networks", ["TensorExpressions"]),
    room(
      "Training", ["Evaluation", "Networks", "TensorExpressions", "Tensors", orderedCollections]),

    // Where the two meet.
    room("Elaboration", ["Diagnostics", "MathSyntax", "TensorExpressions", orderedCollections]),
    room("ClaimEdits", ["Diagnostics", "MathSyntax"]),
    room(
      "DerivationChecking",
      [
        "ClaimEdits", "CommonMark", "DerivationDocuments", "Diagnostics", "Elaboration",
        "Evaluation", "FiniteDifferences", "MathSyntax", "Networks", "TensorExpressions", "Tensors",
        "Training", orderedCollections,
      ]),
    room(
      "Diagnosis",
      ["ClaimEdits", "DerivationChecking", "DerivationDocuments", "Diagnostics", "MathSyntax"]),
    room(
      "Reports",
      [
        "CommonMark", "DerivationChecking", "DerivationDocuments", "Diagnosis", "Diagnostics",
        "Figures", "MathSyntax", "Training",
      ]),
    .executableTarget(
      name: "gradproof",
      dependencies: [
        "CommonMark", "DerivationChecking", "DerivationDocuments", "Diagnosis", "Diagnostics",
        "Elaboration", "Evaluation", "MathSyntax", "Reports", "TensorExpressions", "Tensors",
        argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "corpus",
      dependencies: [
        "DerivationChecking", "DerivationDocuments", "Diagnosis", "Diagnostics", argumentParser,
      ],
      swiftSettings: strict),

    tests("DiagnosticsTests", ["Diagnostics"]),
    tests(
      "CommonMarkTests", ["CommonMark", "Diagnostics"], resources: [.copy("Fixtures")]),
    tests("MathSyntaxTests", ["Diagnostics", "MathSyntax"]),
    tests("DerivationDocumentsTests", ["DerivationDocuments", "Diagnostics", "MathSyntax"]),
    tests("FiniteDifferencesTests", ["FiniteDifferences"]),
    tests("TensorsTests", ["Tensors"]),
    tests("EvaluationTests", ["Evaluation", "FiniteDifferences", "TensorExpressions", "Tensors"]),
    tests("NetworksTests", ["Networks", "TensorExpressions"]),
    tests("FiguresTests", ["Figures"]),
    tests("TrainingTests", ["Evaluation", "Networks", "TensorExpressions", "Tensors", "Training"]),
    tests("ElaborationTests", ["Elaboration", "MathSyntax", "TensorExpressions"]),
    tests("ClaimEditsTests", ["ClaimEdits", "Diagnostics", "MathSyntax"]),
    tests(
      "DerivationCheckingTests",
      [
        "ClaimEdits", "DerivationChecking", "DerivationDocuments", "Diagnosis", "Diagnostics",
        "Evaluation", "MathSyntax", "Networks", "TensorExpressions", "Tensors",
      ]),
    tests("DiagnosisTests", ["DerivationChecking", "Diagnosis"]),
    tests(
      "ReportsTests",
      [
        "CommonMark", "DerivationChecking", "DerivationDocuments", "Diagnosis", "Diagnostics",
        "MathSyntax", "Reports",
      ], resources: [.copy("Snapshots")]),
    tests("CommandLineTests", ["gradproof"]),
  ],
  swiftLanguageModes: [.v6]
)
