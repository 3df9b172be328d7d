import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import NIOCore
import Planning
import Testing

@testable import Web

@Suite("The API")
struct APITests {
    @Test("opens a deployment once, however often it is asked")
    func open() async throws {
        try await APIStory.run { api in
            let first = try await api.post("/deployments", ["id": "accueil", "name": "Accueil"])
            #expect(first.status == .created)
            #expect(first.headers[.location] == "/api/v1/deployments/accueil")
            let again = try await api.post("/deployments", ["id": "accueil", "name": "Accueil"])
            #expect(again.json == first.json)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(try await api.post("/deployments", ["id": "accueil", "name": "Autre"], as: .stranger).status == .conflict)
            let list = try await api.get("/deployments")
            guard case .array(let deployments)? = list.json["deployments"] else { throw APIStory.Unexpected() }
            #expect(deployments.map { $0["id"] } == ["accueil"])
        }
    }

    @Test("carries out a command once, and answers the same again")
    func idempotent() async throws {
        try await APIStory.run(opened: true) { api in
            let wish: JSONValue = [
                "id": "ajout", "command": ["type": "addAction", "action": ["id": "former", "title": "Former les agents"]],
            ]
            let first = try await api.post("/deployments/accueil/commands", wish)
            #expect(first.status == .ok)
            #expect(first.json["sequence"] == 2)
            _ = try await api.post(
                "/deployments/accueil/commands",
                ["command": ["type": "editAction", "action": "former", "field": "priority", "value": "high"]])
            #expect(try await api.post("/deployments/accueil/commands", wish).json == first.json)
            let snapshot = try await api.get("/deployments/accueil")
            #expect(snapshot.json["sequence"] == 3)
            guard case .array(let actions)? = snapshot.json["actions"] else { throw APIStory.Unexpected() }
            #expect(actions.map { $0["priority"] } == ["high"])
            #expect(actions.first?["isLate"] == false)
            #expect(try await api.get("/deployments/accueil?at=2").json["sequence"] == 2)
            #expect(try await api.get("/deployments/accueil?at=9").status == .notFound)
        }
    }

    @Test("tells both values when somebody else was faster, in the reader's language")
    func conflict() async throws {
        try await APIStory.run(opened: true) { api in
            _ = try await api.post(
                "/deployments/accueil/commands", ["command": ["type": "addAction", "action": ["id": "former", "title": "Former"]]])
            let problem = try await api.post(
                "/deployments/accueil/commands",
                ["command": ["type": "editAction", "action": "former", "field": "title", "value": "Instruire", "was": "Apprendre"]],
                language: "en")
            #expect(problem.status == .conflict)
            #expect(problem.headers[.contentType] == "application/problem+json")
            #expect(problem.json["code"] == "changedMeanwhile")
            #expect(problem.json["facts"]?["current"] == "Former")
            #expect(problem.json["facts"]?["yours"] == "Instruire")
            guard case .string(let detail)? = problem.json["detail"] else { throw APIStory.Unexpected() }
            #expect(detail.hasPrefix("The title of “Former” changed while you were typing."))
        }
    }

    @Test("refuses what a rule forbids with the rule's name and facts")
    func refusal() async throws {
        try await APIStory.run(opened: true) { api in
            _ = try await api.post(
                "/deployments/accueil/commands", ["command": ["type": "addAction", "action": ["id": "former", "title": "Former"]]])
            let problem = try await api.post(
                "/deployments/accueil/commands",
                ["command": ["type": "editAction", "action": "former", "field": "status", "value": "upcoming"]])
            #expect(problem.status == .unprocessableContent)
            #expect(problem.json["code"] == "missing")
            #expect(problem.json["facts"]?["fields"] == ["responsible", "dueDay", "doneWhen"])
        }
    }

    @Test("says where a request is not as described, and changes nothing")
    func malformed() async throws {
        try await APIStory.run(opened: true) { api in
            let path = "/deployments/accueil/commands"
            let misspelled = try await api.post(
                path, ["command": ["type": "editAction", "action": "former", "field": "title", "value": "X", "wass": "Y"]])
            #expect(misspelled.status == .badRequest)
            #expect(misspelled.json["facts"]?["pointer"] == "/command/wass")
            let missing = try await api.post(path, ["command": ["type": "editAction", "action": "former", "field": "dueDay"]])
            #expect(missing.json["facts"]?["pointer"] == "/command/value")
            #expect(try await api.post(path, text: "{").json["code"] == "malformedJSON")
            #expect(try await api.post(path, text: "{}", type: "text/plain").status == .unsupportedMediaType)
            #expect(try await api.get("/deployments/accueil/events?limit=0").json["facts"]?["pointer"] == "?limit")
            #expect(try await api.get("/deployments/accueil").json["sequence"] == 1)
            let wrongMethod = try await api.send(.delete, "/deployments/accueil")
            #expect(wrongMethod.status == .methodNotAllowed)
            #expect(wrongMethod.headers[.allow] == "GET")
        }
    }

    @Test("lets nobody in without a token, and does not say what others have")
    func access() async throws {
        try await APIStory.run(opened: true) { api in
            let nobody = try await api.send(.get, "/deployments/accueil", as: .nobody)
            #expect(nobody.status == .unauthorized)
            #expect(nobody.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            let stranger = try await api.send(.get, "/deployments/accueil", as: .stranger)
            let nothing = try await api.send(.get, "/deployments/nowhere", as: .stranger)
            #expect(stranger.status == .notFound)
            #expect(stranger.json == nothing.json)
            let reading = try await api.post("/deployments/accueil/commands", ["command": ["type": "undo", "change": "x"]], as: .reader)
            #expect(reading.status == .forbidden)
            #expect(reading.json["code"] == "scopeNeeded")
            #expect(try await api.send(.get, "/me", as: .reader).json["token"]?["scope"] == "read")
            #expect(try await api.get("/nothing").status == .notFound)
        }
    }

    @Test("tells events oldest first, page by page, in sentences")
    func events() async throws {
        try await APIStory.run(opened: true) { api in
            let commands = (1...5).map { number -> JSONValue in
                ["type": "addAction", "action": ["id": "action-\(number)", "title": "Action \(number)"]]
            }
            _ = try await api.post("/deployments/accueil/commands", ["command": ["type": "batch", "commands": .array(commands)]])
            let page = try await api.get("/deployments/accueil/events?after=1&limit=2")
            guard case .array(let events)? = page.json["events"] else { throw APIStory.Unexpected() }
            #expect(events.map { $0["sequence"] } == [2, 3])
            #expect(page.json["sequence"] == 6)
            #expect(events.first?["type"] == "plan.actionAdded")
            #expect(events.first?["sentence"] == "a ajouté l’action «\u{00A0}Action 1\u{00A0}»")
            #expect(try await api.get("/deployments/accueil/events?after=6").json["events"] == [])
        }
    }

    @Test("answers 304 to who has the deployment already")
    func notModified() async throws {
        try await APIStory.run(opened: true) { api in
            let tag = try #require(try await api.get("/deployments/accueil").headers[.eTag])
            let again = try await api.send(.get, "/deployments/accueil", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
        }
    }

    @Test("leaves what one keeps for oneself out of everybody else's snapshot and events")
    func personalViews() async throws {
        try await APIStory.run(opened: true) { api in
            func add(_ id: String, _ name: String, shared: Bool) async throws {
                let view: JSONValue = ["id": .string(id), "name": .string(name), "query": "is=late", "isShared": .boolean(shared)]
                let answer = try await api.post("/deployments/accueil/commands", ["command": ["type": "addView", "view": view]])
                #expect(answer.status == .ok)
                #expect(answer.json["events"] != nil)
            }
            try await add("mine", "À moi", shared: false)
            try await add("ours", "À nous", shared: true)
            let snapshot = try await api.get("/deployments/accueil").json
            let text = String(describing: snapshot["views"] ?? nil)
            #expect(text.contains("À moi") && text.contains("À nous"))
            try await api.letStrangerIn(to: "accueil")
            for path in ["/deployments/accueil", "/deployments/accueil/events?limit=1000"] {
                let seen = String(describing: try await api.send(.get, path, as: .stranger).json)
                #expect(!seen.contains("À moi"), "\(path)")
                #expect(seen.contains("À nous"), "\(path)")
            }
        }
    }

    @Test("tells the plan as it was, and what has changed since")
    func past() async throws {
        try await APIStory.run(opened: true) { api in
            // Told at one moment: the day of the opening is today.
            let today = try #require(try await api.get("/deployments/accueil").json["today"])
            guard case .string(let day) = today else { throw APIStory.Unexpected() }
            let asOf = try await api.get("/deployments/accueil?asOf=\(day)")
            #expect(asOf.status == .ok && asOf.json["today"] == today && asOf.json["sequence"] == 1)
            let changes = try await api.get("/deployments/accueil/changes?since=\(day)")
            #expect(changes.status == .ok && changes.json["actions"] == [] && changes.json["promisedDay"] == JSONValue.null)
            #expect(changes.json["from"]?["sequence"] == 1)
            for (path, status) in [
                ("?asOf=2001-01-01", HTTPResponse.Status.unprocessableContent), ("?asOf=2199-01-01", .unprocessableContent),
                ("?asOf=2026-W46", .unprocessableContent), ("?asOf=2025-W53", .unprocessableContent), ("?asOf=hier", .badRequest),
                ("?asOf=10/11/2026", .badRequest), ("?asOf=\(day)&at=1", .unprocessableContent), ("/changes", .unprocessableContent),
                ("/changes?since=", .badRequest),
            ] {
                #expect(try await api.get("/deployments/accueil" + path).status == status, "\(path)")
            }
            let early = try await api.get("/deployments/accueil?asOf=2001-01-01").json
            #expect(early["code"] == "noSuchPast" && early["facts"]?["opened"] == today)
        }
    }
}
