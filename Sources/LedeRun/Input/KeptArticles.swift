import LedeCore
import LedeText
import Synchronization

/// What a survey has read and a run need not read again, as far as there is room.
final class KeptArticles: Sendable {
  struct Entry: Sendable {
    let article: Article
    /// Bytes of input.
    let size: Int
  }

  private struct Store {
    var entries: [Path: Entry] = [:]
    var room: Int
  }

  private let store: Mutex<Store>

  /// - Parameter capacity: in bytes of memory.
  init(capacity: Int = 64 << 20) {
    store = Mutex(Store(room: capacity))
  }

  var isFull: Bool { store.withLock { $0.room <= 0 } }

  /// Keeps the article of a file, if there is room. After the first one for which there is none, nothing is kept.
  func keep(_ entry: Entry, of file: InputFile) {
    store.withLock { store in
      store.room -= entry.article.memory
      if store.room > 0 { store.entries[file.path] = entry }
    }
  }

  /// Hands out the article of a file, once.
  func take(_ file: InputFile) -> Entry? {
    store.withLock { store in
      guard store.entries[file.path]?.article.source == file.name else { return nil }
      return store.entries.removeValue(forKey: file.path)
    }
  }
}

extension Article {
  /// About how many bytes it takes in memory.
  fileprivate var memory: Int {
    let blocks = layers[Blocks.self]
    let items = (blocks?.items.capacity ?? 0) * MemoryLayout<Block>.stride
    let elements = (blocks?.elements.capacity ?? 0) * MemoryLayout<MarkupElement>.stride
    let size = text.bytes.capacity + items + elements
    switch origin {
    case .identity, .unknown: return size
    case .runs(let runs): return size + runs.memory
    }
  }
}
