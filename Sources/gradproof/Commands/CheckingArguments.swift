import ArgumentParser
import Reports

/// What `check` and `report` have in common: which articles, and how they are judged.
struct CheckingArguments: ParsableArguments {
  @Argument(
    help: "Articles, or directories to search for `*.md`; `-` is standard input.",
    completion: .file(extensions: ["md"]))
  var files: [String]

  @Flag(help: "Unread and undecided statements fail too.")
  var strict = false

  @Flag(help: "An article without any decided claim is no failure.")
  var allowEmpty = false

  @Option(help: "Seed of the numbers drawn, in place of the one made from the model.")
  var seed: UInt64?

  @Option(
    help: "YAML file with what the articles leave open, for what their front matter does not say.",
    completion: .file(extensions: ["yml", "yaml"]))
  var context: String?

  var rule: FailureRule { FailureRule(strict: strict, allowEmpty: allowEmpty) }
}
