import DerivationChecking
import DerivationDocuments
import Foundation
let path = CommandLine.arguments[1]
let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
let r = ArticleChecker().check(path: path, text: text)
for d in r.diagnostics { print(d) }
print(r.conventions, r.modelDescription)
for s in r.statements {
  print(r.article!.source.position(at: s.range.start).line, s.status, s.codes, s.message, "|", r.article!.source.slice(s.range), "|", s.readingDiffers ? s.reading ?? "-" : "", s.notes)
}
