/// Products of any number of factors, summed over indices, by pairwise contraction.
extension Plan {
  /// `Σ_reduced Π factors`.
  ///
  /// Pairs are contracted first whose result is smallest (as `opt_einsum` does it greedily), the
  /// earlier pair on a tie, so that a chain of matrices never becomes one array over all indices.
  func product(_ factors: [Scaled], over reduced: [Loop], order: [Int])
    throws(EvaluationFailure) -> Scaled
  {
    var scale = 1.0
    var views: [View] = []
    for factor in factors {
      scale *= factor.scale
      if let view = factor.view { views.append(view) }
    }
    var open = reduced
    while views.count > 2 {
      let (i, j) = bestPair(views, open)
      let rest = views.indices.filter { $0 != i && $0 != j }.map { views[$0] }
      let done = open.filter { loop in !rest.contains { $0.has(loop.label) } }
        .filter { views[i].has($0.label) || views[j].has($0.label) }
      open.removeAll { loop in done.contains(loop) }
      let pair = try contract(1, views[i], views[j], over: done, order: order)
      scale *= pair.scale
      views = rest
      if let view = pair.view { views.append(view) }
    }
    guard let first = views.first else {
      for loop in open { scale *= Double(loop.length) }
      return .constant(scale)
    }
    return try contract(scale, first, views.dropFirst().first, over: open, order: order)
  }

  /// The pair with the smallest result, then with the fewest multiplications.
  private func bestPair(_ views: [View], _ reduced: [Loop]) -> (Int, Int) {
    var best = (0, 1)
    var bestCost = (Double.infinity, Double.infinity)
    for j in views.indices.dropFirst() {
      for i in 0..<j {
        let cost = cost(views, i, j, reduced)
        if cost < bestCost {
          best = (i, j)
          bestCost = cost
        }
      }
    }
    return best
  }

  private func cost(_ views: [View], _ i: Int, _ j: Int, _ reduced: [Loop]) -> (Double, Double) {
    var result = 1.0
    var work = 1.0
    let extra = views[j].axes.filter { !views[i].has($0.label) }
    for axis in views[i].axes + extra {
      work *= Double(axis.length)
      let isLast = views.indices.allSatisfy { $0 == i || $0 == j || !views[$0].has(axis.label) }
      let isReduced = isLast && reduced.contains { $0.label == axis.label }
      if !isReduced { result *= Double(axis.length) }
    }
    return (result, work)
  }
}
