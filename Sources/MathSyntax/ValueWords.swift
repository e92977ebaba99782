/// Words that authors use as names of values, `prediction = h_1 w_5`, `net_{h1}`.
public enum ValueWords {
  public static let usual: Set<String> = [
    "prediction", "predicted", "pred", "actual", "target", "targets", "output", "input", "label",
    "error", "Error", "loss", "Loss", "cost", "Cost", "net", "Net", "out", "Out", "bias", "rate",
    "total", "new", "old", "lr",
  ]

  /// Losses by the initials of their names; with a bracket behind them they may be functions.
  public static let losses = ["MSE", "RMSE", "BCE", "CE", "NLL"]
}
