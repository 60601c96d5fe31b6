import Foundation

// Benchmark ROOT LEDE ICU PYTHON WORK [--pages FOLDER] [--rounds N] [--thresholds FILE]; Benchmarks/run gives the first five.

func usage(_ message: String) -> Never {
  let line = "usage: Benchmarks/run [--pages FOLDER] [--rounds N] [--thresholds FILE]"
  FileHandle.standardError.write(Data("\(message)\n\(line)\n".utf8))
  exit(2)
}

var arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 5 else { usage("start it by Benchmarks/run") }
let (root, lede, icu) = (arguments.removeFirst(), arguments.removeFirst(), arguments.removeFirst())
let (python, work) = (arguments.removeFirst(), arguments.removeFirst())
var (pages, rounds, thresholds): (String?, Int, String) = (nil, 5, "\(root)/Benchmarks/thresholds.json")
while let option = arguments.popFirst() {
  guard ["--pages", "--rounds", "--thresholds"].contains(option) else { usage("there is no option \(option)") }
  guard let value = arguments.popFirst() else { usage("\(option) wants a value") }
  switch option {
  case "--pages": pages = value
  case "--thresholds": thresholds = value
  default:
    guard let number = Int(value), number > 0 else { usage("--rounds wants a number from 1 on") }
    rounds = number
  }
}

do {
  var report = Report(try Thresholds(file: thresholds))
  let inputs = try Inputs(samples: "\(root)/samples", pages: pages, work: work)
  try Suite(
    lede: lede, icu: icu, python: python, trafilatura: "\(root)/Benchmarks/trafilatura_pages.py", inputs: inputs,
    rounds: rounds
  ).run(&report)
  if !report.complaints.isEmpty {
    FileHandle.standardError.write(Data("too slow or too large: \(report.complaints.joined(separator: "; "))\n".utf8))
    exit(1)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(70)
}
