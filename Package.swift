// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Lede",
  products: [
    .library(name: "Lede", targets: ["Lede"]),
    .executable(name: "lede", targets: ["LedeCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Only link flags: the headers of these libraries must not be visible to Swift (ARCHITECTURE.md, "The C layer").
    .systemLibrary(name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CSystemYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSystemXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSystemMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(
      name: "CLede",
      dependencies: ["CSystemICU", "CSystemYAML", "CSystemXML", "CSystemMarkdown"],
      // Neither has a pkg-config file: libcld2-dev, libstemmer-dev.
      linkerSettings: [.linkedLibrary("cld2"), .linkedLibrary("stemmer")]
    ),
    .target(name: "CLedeData", exclude: ["addresses.yaml", "common.yaml", "languages", "models", "pages.yaml"]),
    .target(name: "LedeText", dependencies: ["CLede"]),
    .target(name: "LedeSyntax", dependencies: ["LedeText"]),
    .target(name: "LedeConfig", dependencies: ["LedeSyntax"]),
    .target(name: "LedeCore", dependencies: ["LedeConfig", "CLedeData"]),
    // These do not see each other.
    .target(name: "LedeReaders", dependencies: ["LedeCore"]),
    .target(name: "LedeStages", dependencies: ["LedeCore"]),
    .target(name: "LedeTranslation", dependencies: ["LedeCore"]),
    .target(
      name: "LedeNewsletter", dependencies: ["LedeCore", .product(name: "Mustache", package: "swift-mustache")]),
    .target(name: "LedeRun", dependencies: ["LedeCore"]),
    .target(name: "LedeTuning", dependencies: ["LedeCore"]),
    .target(
      name: "Lede",
      dependencies: ["LedeReaders", "LedeStages", "LedeTranslation", "LedeNewsletter", "LedeRun", "LedeTuning"]
    ),
    .executableTarget(
      name: "LedeCommand",
      dependencies: ["Lede", .product(name: "ArgumentParser", package: "swift-argument-parser")]
    ),
    // For the scripts beside it, which fit the models of `clean`.
    .executableTarget(
      name: "lede-features",
      dependencies: ["Lede", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tools/fit",
      exclude: ["boosted_trees.py", "chain.py", "choice.py", "fit.py", "layouts.py", "pages.py", "tables.py"]
    ),
    .testTarget(name: "LedeTextTests", dependencies: ["CLede", "LedeText"]),
    .testTarget(name: "LedeSyntaxTests", dependencies: ["LedeSyntax"]),
    .testTarget(name: "LedeConfigTests", dependencies: ["LedeConfig"]),
    .testTarget(name: "LedeTests", dependencies: ["Lede"]),
    .testTarget(name: "LedeCommandTests", dependencies: ["LedeCommand", "Lede"]),
    .testTarget(name: "RepositoryTests", dependencies: ["Lede"]),
    // What must be true whatever the input holds: for the test and for the fuzzer, which only `Scripts/fuzz` builds.
    .target(name: "CLedeFuzzing", dependencies: ["CLede"], path: "Fuzz/CChecks"),
    .target(name: "LedeFuzzing", dependencies: ["Lede", "CLedeFuzzing"], path: "Fuzz/Checks"),
    .testTarget(name: "FuzzTests", dependencies: ["LedeFuzzing"]),
  ]
    + (Context.environment["LEDE_FUZZ"] == nil
      ? [] : [.executableTarget(name: "lede-fuzz", dependencies: ["LedeFuzzing"], path: "Fuzz/Runner")]),
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
