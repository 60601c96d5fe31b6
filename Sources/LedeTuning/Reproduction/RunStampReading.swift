import LedeCore
import LedeSyntax
import LedeText

/// Why a file is no stamp, in a sentence without a full stop.
package struct RunStampFault: Error, Sendable {
  package let message: String
}

extension RunStamp {
  /// Reads what `text` was.
  package init(_ bytes: [UInt8]) throws(RunStampFault) {
    let json: JSONText
    do throws(JSONFault) { json = try JSONText(bytes) } catch {
      let line = bytes[..<min(error.offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
      throw RunStampFault(message: "it is no JSON: line \(line): \(error.message)")
    }
    let reading = StampReading(json: json)
    let root = json.root
    let form = try reading.member("stamp", of: root, .number)
    guard json.bytes[form.range].elementsEqual(String(Self.form).utf8) else {
      throw RunStampFault(
        message: "another version of Lede wrote it, in a form that this one (\(ledeVersion)) does not read")
    }
    let configuration = try reading.member("configuration", of: root, .object)
    self.init(
      version: try reading.string("lede", of: root), data: try reading.strings("data", of: root),
      pipeline: try reading.string("pipeline", of: configuration),
      fingerprint: try reading.string("fingerprint", of: configuration),
      options: try reading.strings("options", of: configuration),
      files: try reading.strings("files", of: configuration), inputs: try reading.strings("inputs", of: root))
    guard try reading.string("hash", of: configuration) == configurationHash else {
      throw RunStampFault(message: "its options were changed after it was written: their hash is another")
    }
  }
}

private struct StampReading {
  let json: JSONText

  func member(
    _ name: String, of object: JSONText.Value, _ kind: JSONText.Value.Kind
  ) throws(RunStampFault) -> JSONText.Value {
    guard let value = json.members(named: name, of: object).first?.value, value.kind == kind else {
      throw RunStampFault(message: "it has no \(kind) `\(name)`")
    }
    return value
  }

  func string(_ name: String, of object: JSONText.Value) throws(RunStampFault) -> String {
    text(try member(name, of: object, .string).range)
  }

  func strings(_ name: String, of object: JSONText.Value) throws(RunStampFault) -> [String: String] {
    var result: [String: String] = [:]
    for child in json.children(of: try member(name, of: object, .object)) {
      guard let key = child.name, child.value.kind == .string else {
        throw RunStampFault(message: "what stands in `\(name)` are not all strings")
      }
      result[text(key)] = text(child.value.range)
    }
    return result
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: json.string(range).text.bytes, as: UTF8.self)
  }
}
