import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import Planning
import Testing

@testable import Web

@Suite("What each address answers to whom")
struct RouteRoleTests {
    @Test("is what the table says, and who is denied changes nothing", arguments: RouteRow.table)
    func roles(row: RouteRow) async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                for visitor in Visitor.allCases {
                    let office = try await RouteOffice(services, visitor: visitor)
                    let before = try await office.state()
                    let ending = Task { try await endLivePage(of: office, row) }
                    let answer = try await office.send(row, to: client)
                    ending.cancel()
                    check(answer, row, visitor)
                    if !row.admission.admits(visitor) { #expect(try await office.state() == before, "\(visitor)") }
                    if row.method == .get { checkForms(String(buffer: answer.body), row, office) }
                }
            }
        }
    }

    @Test("is in the table for every address that the router knows")
    func complete() async throws {
        try await RouteOffice.onServer { services in
            let known = Set(buildRouter(services).routes.map { RouteRow($0).key })
            let told = Set(RouteRow.table.map(\.key))
            #expect(told.subtracting(known) == [], "these are not addresses of the server")
            let api = Set(RouteRow.table.map(\.pattern).filter { $0.hasPrefix("/api/") } + ["/api/v1/**"])
            // Whatever else is asked of an address of the API is answered 405, which the next test tries.
            let others = known.subtracting(told).filter { key in !api.contains { key.hasSuffix(" \($0)") } }
            #expect(others == [], "say in RouteTable.swift who gets an answer here")
        }
    }

    @Test("of the API is 405 for methods it does not have, and 404 elsewhere, whoever asks")
    func otherMethods() async throws {
        try await RouteOffice.onServer { services in
            let router = buildRouter(services)
            let told = Set(RouteRow.table.map(\.key))
            let others = router.routes.map { RouteRow($0) }.filter { $0.pattern.hasPrefix("/api/") && !told.contains($0.key) }
            try await Application(router: router).test(.router) { client in
                for visitor in [Visitor.lead, .nobody] {
                    let office = try await RouteOffice(services, visitor: visitor)
                    for row in others {
                        let answer = try await office.send(row, to: client)
                        #expect(answer.status == (row.pattern.hasSuffix("**") ? .notFound : .methodNotAllowed), "\(row)")
                    }
                }
            }
        }
    }

    @Test("shows the addresses of accounts to those who lead alone", arguments: Visitor.allCases)
    func addresses(visitor: Visitor) async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: visitor)
                for row in RouteRow.table where row.method == .get && row.pattern.hasPrefix("/deployments/:deployment") {
                    guard !row.pattern.hasSuffix("/live") else { continue }
                    let body = String(buffer: try await office.send(row, to: client).body)
                    if visitor != .lead { #expect(!body.contains(RouteOffice.leadEmail), "\(row)") }
                    if visitor.role == nil { #expect(!body.contains("Sophie Petit"), "\(row)") }
                }
            }
        }
    }

    private func check(_ answer: TestResponse, _ row: RouteRow, _ visitor: Visitor) {
        let status = answer.status
        if row.admission.admits(visitor) {
            if let expected = row.answer {
                #expect(status == expected, "\(visitor)")
            } else {
                #expect(status.code < 400, "\(visitor): \(status) \(String(buffer: answer.body).prefix(4_000))")
            }
            // The way to the sign-in page is no answer to who is signed in.
            if visitor != .nobody, row.admission != .anybody { #expect(answer.headers[.location]?.hasPrefix("/sign-in?") != true) }
        } else if visitor == .nobody, row.admission != .none {
            if row.method == .get, !row.pattern.hasPrefix("/api/") {
                #expect(status == .seeOther && answer.headers[.location]?.hasPrefix("/sign-in") == true, "\(status)")
            } else {
                #expect(status == .unauthorized, "\(status)")
            }
        } else {
            #expect(status == (row.admission.isToldTo(visitor) ? row.denial : .notFound), "\(visitor): \(status)")
        }
    }

    /// No page offers a form that its reader may not send.
    private func checkForms(_ page: String, _ row: RouteRow, _ office: RouteOffice) {
        for match in page.matches(of: #/<form[^>]*method="post"[^>]*action="([^"]*)"/#) {
            let path = String(match.1.prefix { $0 != "?" })
            let fits = RouteRow.table.filter { $0.method == .post && Self.fits($0, path, office) }
            #expect(!fits.isEmpty, "\(row): \(path) is no address of the server")
            let most = fits.map { Self.closeness($0, path, office) }.max() ?? 0
            let closest = fits.filter { Self.closeness($0, path, office) == most }
            #expect(closest.contains { $0.admission.admits(office.visitor) }, "\(row): \(office.visitor) is offered \(path)")
        }
    }

    private static func fits(_ row: RouteRow, _ path: String, _ office: RouteOffice) -> Bool {
        let (pattern, parts) = (row.pattern.split(separator: "/"), path.split(separator: "/"))
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }

    /// How many parts of an address are those of the row's own request: the variant about it.
    private static func closeness(_ row: RouteRow, _ path: String, _ office: RouteOffice) -> Int {
        zip(row.pattern.split(separator: "/"), zip(office.path(of: row).split(separator: "/"), path.split(separator: "/")))
            .reduce(0) { sum, part in
                let (pattern, (own, asked)) = part
                // Whose action or person it is counts more than what is changed of it.
                return sum + (own != asked ? 0 : pattern == ":action" || pattern == ":person" ? 10 : pattern.hasPrefix(":") ? 1 : 3)
            }
    }

    /// A live page stays open until its account's rights change.
    private func endLivePage(of office: RouteOffice, _ row: RouteRow) async throws {
        guard row.pattern.hasSuffix("/live") else { return }
        while office.services.live.pageCount(of: office.account) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        office.services.live.end(office.account)
    }
}

extension RouteRow {
    /// An address as the router knows it, that nobody has said anything about.
    fileprivate init(_ route: Router<WebContext>.RouteDescription) {
        let pattern = "\(route.path)".replacing("{", with: ":").replacing("}", with: "")
        self.init(method: route.method, pattern: pattern, admission: .none, values: ["**": "nothing"])
    }
}
