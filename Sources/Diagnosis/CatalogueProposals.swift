import DerivationDocuments
import MathSyntax

struct CatalogueProposals {
  let claim: WrittenStatement
  let ratio: ClaimRatio
  var proposals: [ProposedRepair] { [] }
}
