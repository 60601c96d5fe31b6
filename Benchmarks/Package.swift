// swift-tools-version: 6.1
import PackageDescription

// Whole processes are measured, as they are run; so it needs the command, not the library, and depends on nothing.
let package = Package(
  name: "LedeBenchmarks",
  targets: [
    .systemLibrary(name: "CSystemICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .executableTarget(name: "ICUBaseline", dependencies: ["CSystemICU"]),
    .executableTarget(name: "Benchmark"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
