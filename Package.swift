// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode comes with the tools version; warnings are errors so that none is ever left to be read twice.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

let package = Package(
    name: "jalon",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "jalon", targets: ["jalon"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The domain: pure values and rules.
        .target(
            name: "Planning",
            dependencies: [.product(name: "HashTreeCollections", package: "swift-collections")],
            swiftSettings: strict),

        // Resource-constrained scheduling and forecasting: activities, resources and days, nothing of deployments.
        .target(name: "Scheduling", swiftSettings: strict),

        // What a plan says about its own end: deployments seen as projects to schedule, and back.
        .target(name: "Forecasting", dependencies: ["Planning", "Scheduling"], swiftSettings: strict),

        // The event log, the directory and the read index.
        .target(
            name: "Journal",
            dependencies: ["Planning", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),

        // Spreadsheets in and out.
        .target(
            name: "Documents",
            dependencies: ["Planning", "CZip", "CExpat"],
            swiftSettings: strict),

        // Pages, fragments, JSON API, live stream, sign-in, texts.
        .target(
            name: "Web",
            dependencies: [
                "Planning", "Forecasting", "Journal", "Documents", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Public")],
            swiftSettings: strict),

        // The command line.
        .executableTarget(
            name: "jalon",
            dependencies: [
                "Planning", "Scheduling", "Forecasting", "Journal", "Documents", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // What bin/bench measures with.
        .executableTarget(
            name: "jalon-bench",
            dependencies: [
                "Planning", "Scheduling", "Journal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            path: "Benchmarks/jalon-bench",
            swiftSettings: strict),

        // System libraries, installed by bin/setup.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .testTarget(name: "PlanningTests", dependencies: ["Planning"], swiftSettings: strict),
        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"], swiftSettings: strict),
        .testTarget(name: "ForecastingTests", dependencies: ["Forecasting", "Planning", "Scheduling"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Journal", "Planning", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Golden/v1"],
            swiftSettings: strict),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Planning"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: ["Web", "CZlib", .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict),
        .testTarget(name: "jalonTests", dependencies: ["jalon"], swiftSettings: strict),
    ]
)
