import DerivationChecking

/// Data files beside the articles, and how far a training is.
enum TrainingFiles {
  static let host = TrainingHost(
    read: { article, name in
      do throws(FileFailure) {
        return .success(try TextFile.read(path(of: name, beside: article)))
      } catch {
        return .failure(.init(error.reason))
      }
    },
    progress: { run, runs, epoch, epochs in
      let which = runs > 1 ? "training \(run)/\(runs)" : "training"
      Terminal.progress("\(which), epoch \(epoch)/\(epochs)")
    })

  private static func path(of name: String, beside article: String) -> String {
    guard let slash = article.lastIndex(of: "/") else { return name }
    return article[...slash] + name
  }
}
