import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import Planning
import Testing

@testable import Web

@Suite("Guessing a password")
struct LockoutTests {
    private func attempt(_ email: String, _ password: String) -> RouteRow {
        .post("/sign-in", .anybody, form: ["email": email, "password": password])
    }

    @Test("is locked after ten failures, with the same answers whether or not there is such an account")
    func sameAnswers() async throws {
        try await RouteOffice.onServer { services in
            let office = try await RouteOffice(services, visitor: .stranger)
            let known = "\(office.account)@example.org"
            let asked = try await RouteOffice(services, visitor: .nobody)
            try await Application(router: buildRouter(services)).test(.router) { client in
                var answers: [String: [String]] = [:]
                for email in [known, "nobody@example.org"] {
                    for _ in 1...12 {
                        let answer = try await asked.send(attempt(email, "not the password"), to: client)
                        answers[email, default: []].append(
                            "\(answer.status) \(mainPart(of: String(buffer: answer.body)).replacing(email, with: "…"))")
                    }
                    // The right password opens nothing meanwhile.
                    let right = try await asked.send(attempt(email, RouteOffice.password), to: client)
                    #expect(right.status == .tooManyRequests)
                    #expect(right.headers[.retryAfter].flatMap { Int($0) }.map { (1...900).contains($0) } == true)
                }
                let statuses = answers[known]?.map { $0.prefix(3) }
                #expect(statuses == Array(repeating: "422", count: 10) + ["429", "429"])
                #expect(answers[known] == answers["nobody@example.org"])
            }
            let events = try await services.journal.directory.securityEvents().events
            #expect(events.filter { $0.kind == .locked }.map(\.account) == [nil, office.account])
            #expect(events.count { $0.kind == .signInFailed } == 20)
        }
    }

    @Test("does not begin while passwords are right")
    func rightPasswords() async throws {
        try await RouteOffice.onServer { services in
            let office = try await RouteOffice(services, visitor: .stranger)
            let asked = try await RouteOffice(services, visitor: .nobody)
            try await Application(router: buildRouter(services)).test(.router) { client in
                for _ in 1...25 {
                    let answer = try await asked.send(attempt("\(office.account)@example.org", RouteOffice.password), to: client)
                    #expect(answer.status == .seeOther)
                }
            }
        }
    }

    @Test("is not noted with what was typed in the wrong field")
    func wrongField() {
        #expect(SignInGuard.noted("mon mot de passe") == "")
        #expect(SignInGuard.noted("claire@exemple.fr") == "claire@exemple.fr")
    }
}
