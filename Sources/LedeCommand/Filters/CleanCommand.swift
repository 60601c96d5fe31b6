import ArgumentParser
import Lede

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Prints the article of a page, its title first.")
  @OptionGroup var options: FilterOptions

  func run() throws {
    let article = try options.process(["clean"])
    guard let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] else { return }
    if let title = article.title { print(title + "\n") }
    for (index, block) in blocks.items.enumerated() where cuts.isKept(index) && cuts.title != index {
      print(article.text[block.range])
    }
  }
}
