/// The tool's name and version as every report states them.
public enum ToolVersion {
  public static let name = "gradproof"
  public static let current = "0.1.0"
}
