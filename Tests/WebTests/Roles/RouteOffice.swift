import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import NIOCore
import Planning

@testable import Web

/// A server with a deployment, and one visitor with an account of their own: fresh for each request, so that none finds
/// what another left.
struct RouteOffice {
    static let password = "une phrase assez longue"
    static let name = "Accueil unique"
    /// The address of the lead who opened the deployment, which others do not see.
    static let leadEmail = "claire@secret.example"
    static let spreadsheet = "Action;Responsable\r\nFormer;Yanis Benali\r\n"

    let services: Services
    let visitor: Visitor
    let account: AccountID
    let deployment: DeploymentID
    private let session: SecretToken?
    private let token: String?
    private let placeholders: [String: String]

    /// A server of its own in a folder of its own, gone afterwards.
    static func onServer<Answer>(_ body: (Services) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-routes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let journal = try await Journal.open(file: folder.appendingPathComponent("jalon.sqlite").path)
        let services = try Services(
            journal: journal, configuration: ServerConfiguration(dataFolder: folder.path), passwords: Passwords(rounds: 2))
        let claire = Directory.Account(
            id: "claire", email: leadEmail, name: "Claire Martin", passwordHash: nil, locale: "fr", createdAt: services.now())
        try await journal.directory.createFirstAccount(claire)
        do {
            let answer = try await body(services)
            try await journal.close()
            return answer
        } catch {
            try await journal.close()
            throw error
        }
    }

    init(_ services: Services, visitor: Visitor) async throws {
        self.services = services
        self.visitor = visitor
        deployment = services.newID()
        let id: AccountID = services.newID()
        account = id
        let lead = Actor(account: "claire", role: .lead)
        let directory = services.journal.directory
        try await services.journal.execute(.settings(.open(name: Self.name)), on: deployment, by: lead, services)
        try await services.journal.execute(.batch(Self.plan), on: deployment, by: lead, services)
        let week = Week(containing: services.now().day(in: .gmt))
        for command in Self.reviews(held: week + -1, open: week) {
            try await services.journal.execute(.reviews(command), on: deployment, by: lead, services)
        }
        for command in Self.stakeholders(today: services.now().day(in: .gmt)) {
            try await services.journal.execute(.stakeholders(command), on: deployment, by: lead, services)
        }
        for command in Self.needs(on: services.now().day(in: .gmt)) {
            try await services.journal.execute(.needs(command), on: deployment, by: lead, services)
        }
        try await services.journal.execute(.batch(Self.scenarios.map(Command.scenarios)), on: deployment, by: lead, services)
        for command in Self.results(on: services.now().day(in: .gmt)) {
            try await services.journal.execute(.results(command), on: deployment, by: lead, services)
        }
        let opened = try await services.journal.deployment(deployment)
        try await services.evidence.keep(Data(Self.spreadsheet.utf8), hash: Self.evidence.hash, of: opened)
        let change: CommandID = services.newID()
        _ = try await services.journal.execute(
            .settings(.edit(to: .timeZone(value: "Indian/Reunion"), was: nil)), on: deployment, by: lead, at: services.now(),
            commandID: change)

        // What somebody who may do anything has done themselves.
        var ownChange = change
        if let role = visitor.role, role != .reader {
            ownChange = services.newID()
            _ = try await services.journal.execute(
                .plan(.edit(action: "own", to: .description("En deux groupes"), was: nil, reason: nil)), on: deployment,
                by: Actor(account: id, role: role, person: "sophie"), at: services.now(), commandID: ownChange)
        }

        // Somebody who has an account, to be let in and changed.
        let other: AccountID = services.newID()
        try await directory.create(Self.account(other, services, password: nil))
        try await directory.put(.init(deployment: deployment, account: other, role: .member, since: services.now()))
        let invited: AccountID = services.newID()
        try await directory.create(Self.account(invited, services, password: nil))

        // A link that lets anybody in.
        let link = SecretToken()
        guard let linkHash = TokenHash(link.hashBytes) else { throw WebError.unexpected }
        let invitation: Identifier<Directory.Invitation> = services.newID()
        try await directory.invite(
            .init(
                id: invitation, tokenHash: linkHash, deployment: deployment, role: .member, person: nil, email: nil,
                createdBy: "claire", createdAt: services.now(),
                expiresAt: Moment(milliseconds: services.now().milliseconds + 86_400_000), limit: nil))

        var (session, token): (SecretToken?, String?)
        if visitor != .nobody {
            var account = Self.account(id, services, password: try await services.passwords.hash(Self.password))
            account.isAdministrator = visitor == .administrator
            try await directory.create(account)
            if let role = visitor.role {
                let person: PersonID? = role == .contributor || role == .reader ? "sophie" : nil
                try await directory.put(.init(deployment: deployment, account: id, role: role, person: person, since: services.now()))
            }
            session = try await services.sessions.open(for: id, userAgent: "tests")
            guard let made = NewAPIToken(for: id, label: "tests", scope: .write, days: 1, at: services.now()) else {
                throw WebError.unexpected
            }
            try await directory.add(made.token)
            token = made.text
        }
        self.session = session
        self.token = token
        let proposal = try await services.importReader.proposal(for: Array(Self.spreadsheet.utf8))
        let pending = PendingImport(
            account: visitor == .lead ? id : "claire", fileName: "plan.csv", change: services.newID(), opened: services.newID(),
            name: "Plan", mapping: proposal.mapping)
        placeholders = [
            "sophie": "sophie", "malik": "malik", "own": "own", "other": "other", "axis": "axis", "milestone": "milestone", "step": "step",
            "change": change.rawValue, "own-change": ownChange.rawValue, "deployment": deployment.rawValue, "person": "sophie",
            "account": other.rawValue, "invitation": link.text, "invitation-id": invitation.rawValue, "invited": "\(invited)@example.org",
            "fresh": "fresh-\(id)",
            "scenario": "scenario", "stakeholder": "stakeholder", "lever": "lever", "pitch": "pitch",
            "need": "need", "entry": "asked", "indicator": "hers", "value": "march", "hash": Self.evidence.hash, "hers": "hers",
            "his": "his",
            "action": "own", "week": week.iso8601, "held": (week + -1).iso8601,
            "session": session.flatMap { TokenHash($0.hashBytes)?.name } ?? "none",
            "import": try await services.pendingImports.add(pending, file: Data(Self.spreadsheet.utf8)),
        ]
    }

    private static func account(_ id: AccountID, _ services: Services, password: String?) -> Directory.Account {
        Directory.Account(
            id: id, email: "\(id)@example.org", name: "Compte \(id)", passwordHash: password, locale: "fr", createdAt: services.now())
    }

    /// Two people, an action of each, a step in both; what is to be removed is there.
    private static let plan: [Command] = {
        let absence = Absence(first: "2026-12-21", last: "2026-12-24")
        var commands: [Command] = [
            .people(.add(person: Person(id: "sophie", name: "Sophie Petit", absences: [absence]))),
            .people(.add(person: Person(id: "malik", name: "Malik Benali"))),
            .plan(.addWorkstream(id: "axis", title: "Former", parent: nil)),
            .route(.addMilestone(milestone: Milestone(id: "milestone", title: "Ouverture", day: "2030-06-01"))),
            .settings(
                .edit(to: .closures(value: [Closure(first: "2026-12-24", last: "2026-12-31", label: "Noël")]), was: nil)),
        ]
        let view = SavedView(id: "shared", name: "Retards", query: "is=late", owner: "claire", isShared: true)
        commands.append(.views(.add(view: view)))
        for (action, person) in [("own", "sophie"), ("other", "malik")] as [(ActionID, PersonID)] {
            let new = NewAction(id: action, title: "Former les agents", responsible: person, dueDay: "2030-03-12")
            commands.append(.plan(.addAction(action: new)))
            commands.append(.plan(.edit(action: action, to: .doneWhen("formés"), was: nil, reason: nil)))
            commands.append(.plan(.edit(action: action, to: .status(.upcoming), was: nil, reason: nil)))
            commands.append(.plan(.addItem(action: action, item: .step(Step(id: "step", title: "Réserver la salle")))))
        }
        commands.append(.plan(.commit(action: "own")))
        return commands
    }()

    /// The spreadsheet, as evidence.
    static let evidence: EvidenceFile = {
        let sent = UploadedFile(name: "relevé.csv", bytes: Data(spreadsheet.utf8))
        guard let file = try? ResultsRoutes.evidence(sent) else { preconditionFailure("a table is evidence") }
        return file
    }()

    /// An indicator that Sophie measures and one that Malik does, each with a value and what proves it.
    private static func results(on today: Day) -> [ResultsCommand] {
        [("hers", "sophie"), ("his", "malik")].flatMap { (id: IndicatorID, person: PersonID) -> [ResultsCommand] in
            [
                .addIndicator(indicator: Indicator(id: id, name: "Mesure \(id)", responsible: person)),
                .addValue(indicator: id, value: MeasuredValue(id: "march", day: today - 30, number: 12)),
                .attach(indicator: id, value: "march", file: evidence),
            ]
        }
    }

    /// A review that was held, and one whose room is open, with a promise of Sophie's in both.
    private static func reviews(held: Week, open: Week) -> [ReviewCommand] {
        let promise = Promise(id: "promise", person: "sophie", action: "own", step: "step")
        let measure = Measure(id: "measure", action: "other", kind: .other, word: "", author: "claire", at: Moment(milliseconds: 0))
        return [
            .open(week: held), .promise(week: held, promise: promise), .close(week: held), .open(week: open),
            .promise(week: open, promise: promise), .addMeasure(week: open, measure: measure),
            .addPoint(point: "point", text: "Le budget", action: nil),
        ]
    }

    /// A scenario of the team's, one that was dropped, and one that nobody but Claire knows of.
    private static let scenarios: [ScenarioCommand] = [
        .add(scenario: NewScenario(id: "scenario", name: "\(secret)14", words: "\(secret)15", isShared: true)),
        .record(
            scenario: "scenario",
            change: NewTriedChange(id: "tried", command: .plan(.edit(action: "other", to: .title("\(secret)16"), was: nil, reason: nil)))),
        .add(scenario: NewScenario(id: "dropped", name: "\(secret)17", isShared: true)), .drop(scenario: "dropped"),
        .add(scenario: NewScenario(id: "personal", name: "\(privateSecret)1", words: "\(privateSecret)2")),
    ]

    /// In every text that is Claire's alone.
    static let privateSecret = "secretdeclaire"

    /// In every text that is the team's alone, with a number of its own.
    static let secret = "secretdelequipe"

    /// A need that the stakeholder decides, asked of them in words that are the team's.
    private static func needs(on today: Day) -> [NeedCommand] {
        let asked = NeedEntry(
            id: "asked", kind: .asked, day: today, party: .stakeholder("stakeholder"), words: "\(secret)18", author: "claire",
            at: Moment(milliseconds: 0))
        return [
            .add(need: Need(id: "need", title: "Bornes", kind: .equipment, decider: .stakeholder("stakeholder"), waiting: ["own"])),
            .addEntry(need: "need", entry: asked),
        ]
    }

    /// A stakeholder of whom all is said, a lever and a pitch.
    private static func stakeholders(today: Day) -> [StakeholderCommand] {
        let id: StakeholderID = "stakeholder"
        func edit(_ value: StakeholderValue) -> StakeholderCommand { .edit(stakeholder: id, to: value, was: nil) }
        func exchange(_ id: ItemID, _ day: Day) -> StakeholderItem {
            .exchange(
                value: Exchange(
                    id: id, day: day, place: "\(secret)1", words: "\(secret)2", levers: ["lever"], effect: .away, author: "claire",
                    at: Moment(milliseconds: 0)))
        }
        let record = PositionRecord(
            id: "position", position: .opposed, day: today, word: "\(secret)3", author: "claire", at: Moment(milliseconds: 0))
        return [
            .add(stakeholder: NewStakeholder(id: id, name: "\(secret)4", family: .decisionMakers, function: "\(secret)5")),
            edit(.risk(value: "\(secret)6")), edit(.gain(value: "\(secret)7")), edit(.reluctance(value: "\(secret)8")),
            edit(.influence(value: .decisive)), edit(.person(value: "malik")),
            edit(.next(value: NextExchange(day: today + 7, action: "own", purpose: "\(secret)9"))),
            .addLever(lever: Lever(id: "lever", argument: "\(secret)10", proof: "\(secret)11", audience: [.stakeholder(id: id)])),
            .addItem(stakeholder: id, item: exchange("exchange", today)), .addItem(stakeholder: id, item: .position(value: record)),
            .addPitch(pitch: Pitch(id: "pitch", audience: .stakeholder(id: id), title: "\(secret)12", levers: ["lever"])),
            .editPitch(pitch: "pitch", to: .text(part: .ask, value: PitchText(text: "\(secret)13")), was: nil),
        ]
    }

    /// A text with what the office has in place of `{sophie}` and the like.
    func filled(_ text: String) -> String {
        var text = text
        for (name, value) in placeholders { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// The address of a row, with what stands for its parameters.
    func path(of row: RouteRow) -> String {
        row.pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix(":") || part == "**" else { return String(part) }
            let name = part == "**" ? "**" : String(part.dropFirst())
            return filled(row.values[name] ?? "{\(name)}")
        }.joined(separator: "/") + row.query
    }

    /// Sends what a row says.
    func send(_ row: RouteRow, to client: some TestClientProtocol) async throws -> TestResponse {
        var headers: HTTPFields = [.secFetchSite: "same-origin"]
        let path = path(of: row)
        if path.hasPrefix("/api/") {
            if let token { headers[.authorization] = "Bearer \(token)" }
        } else if let session {
            headers[.cookie] = "\(SessionStore.cookieName)=\(session.text)"
        }
        var body = ""
        if let sent = row.body {
            headers[.contentType] = sent.type
            body = filled(sent.text)
        } else if row.method == .post {
            headers[.contentType] = "application/x-www-form-urlencoded"
            body = row.form.map { "\(filled($0.name).addingPercentEncoding())=\(filled($0.value).addingPercentEncoding())" }.joined(
                separator: "&")
        }
        return try await client.execute(
            uri: path, method: row.method, headers: headers, body: body.isEmpty ? nil : ByteBuffer(string: body))
    }

    /// What must be as it was when a request is denied.
    func state() async throws -> String {
        let head = try await services.journal.deployment(deployment).sequence
        let members = try await services.journal.directory.members(of: deployment).map {
            "\($0.account.id) \($0.membership.role) \($0.membership.person?.rawValue ?? "")"
        }
        let accounts = try await services.journal.directory.accounts().map { "\($0)" }
        let invitations = try await services.journal.directory.invitations(to: deployment, at: services.now())
        return "\(head)\n\(invitations)\n\(members.sorted())\n\(accounts.sorted())"
    }
}

extension Journal {
    fileprivate func execute(_ command: Command, on deployment: DeploymentID, by actor: Actor, _ services: Services) async throws {
        _ = try await execute(command, on: deployment, by: actor, at: services.now(), commandID: services.newID())
    }
}
