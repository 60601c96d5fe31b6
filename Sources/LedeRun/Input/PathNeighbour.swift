import LedeSyntax
import LedeText

extension Path {
  /// What lies in the same folder under nearly the same name; `nil`: the path itself is there, or nothing is near.
  package var neighbour: String? {
    guard !SmallFile.isThere(description), let name = parts.last?.description,
      let names = try? folder.children().map(\.description), let near = nearest(to: name, among: names)
    else { return nil }
    return folder.isEmpty ? near : "\(folder)/\(near)"
  }

  /// What is said of an argument at which nothing is found.
  package var missing: String {
    "there is nothing to read at `\(self)`" + (neighbour.map { ": did you mean `\($0)`?" } ?? "")
  }
}
