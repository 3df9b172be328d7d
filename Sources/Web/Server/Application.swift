import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import Planning

/// Opens the journal and serves until the process is asked to stop.
///
/// - Throws: `JournalError` when the data folder can not be used, or the system's error when the address can not.
public func runServer(_ configuration: ServerConfiguration) async throws {
    try FileManager.default.createDirectory(atPath: configuration.dataFolder, withIntermediateDirectories: true)
    let journal = try await Journal.open(file: configuration.dataFolder + "/jalon.sqlite")
    let services = try Services(journal: journal, configuration: configuration)
    if configuration.isDemo { try await Demo(services: services).createIfEmpty() }
    let isEmpty = try await journal.directory.isEmpty()
    let application = buildApplication(services) { port in
        let texts = ServerTexts(language: configuration.language)
        let address = configuration.publicAddress ?? "http://\(configuration.host):\(port)"
        print(texts.ready(address))
        if isEmpty, let code = services.firstAccountCode { print(texts.firstAccountCode(code)) }
        fflush(nil)
    }
    do {
        try await application.runService()
    } catch {
        services.close()
        try? await journal.close()
        throw error
    }
    services.close()
    try await journal.close()
}

/// The application, as the program and its tests run it.
func buildApplication(
    _ services: Services, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    var logger = Logger(label: "jalon")
    logger.logLevel = .warning
    return Application(
        router: buildRouter(services),
        configuration: .init(
            address: .hostname(services.configuration.host, port: services.configuration.port), serverName: nil,
            backlog: 1024),
        onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
        logger: logger)
}

func buildRouter(_ services: Services) -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: SessionMiddleware(sessions: services.sessions))
    router.add(middleware: ErrorPages(services: services))
    router.add(middleware: NoticeCounter(services: services))
    router.add(middleware: CrossOriginProtection())
    AssetRoutes(assets: services.assets).add(to: router)
    SessionRoutes(services: services).add(to: router)
    DeploymentRoutes(services: services).add(to: router)
    MeRoutes(services: services).add(to: router)
    PlanRoutes(services: services).add(to: router)
    OfflineRoutes(services: services).add(to: router)
    PasteRoutes(services: services).add(to: router)
    ProposalRoutes(services: services).add(to: router)
    AdviceRoutes(services: services).add(to: router)
    ViewsRoutes(services: services).add(to: router)
    SearchRoutes(services: services).add(to: router)
    ReviewRoutes(services: services).add(to: router)
    NeedsRoutes(services: services).add(to: router)
    StakeholderRoutes(services: services).add(to: router)
    ResultsRoutes(services: services).add(to: router)
    ChangesRoutes(services: services).add(to: router)
    WeeksRoutes(services: services).add(to: router)
    ScenarioRoutes(services: services).add(to: router)
    PeopleRoutes(services: services).add(to: router)
    HistoryRoutes(services: services).add(to: router)
    AimRoutes(services: services).add(to: router)
    ForecastRoutes(services: services).add(to: router)
    SettingsRoutes(services: services).add(to: router)
    AccountRoutes(services: services).add(to: router)
    AdministrationRoutes(services: services).add(to: router)
    SecurityRoutes(services: services).add(to: router)
    InvitationRoutes(services: services).add(to: router)
    MemberRoutes(services: services).add(to: router)
    ImportRoutes(services: services).add(to: router)
    ExportRoutes(services: services).add(to: router)
    HelpRoutes(services: services).add(to: router)
    LiveRoutes(services: services).add(to: router)
    APIRoutes(
        journal: services.journal, evidence: services.evidence, forecasts: services.forecasts, proposals: services.proposals,
        now: services.now, machine: services.machine
    ).add(to: router)
    return router
}
