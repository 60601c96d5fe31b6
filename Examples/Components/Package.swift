// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Components",
  dependencies: [.package(name: "Lede", path: "../..")],
  targets: [
    .executableTarget(name: "Components", dependencies: [.product(name: "Lede", package: "Lede")])
  ],
  swiftLanguageModes: [.v6]
)
