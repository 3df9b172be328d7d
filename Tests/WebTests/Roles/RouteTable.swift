import HTTPTypes
import Planning

@testable import Web

extension RouteRow {
    /// Every address that the server answers. One that is missing fails the test.
    static let table: [RouteRow] =
        open + account + administration + deployment + reviews + results + needs + stakeholders + scenarios + actions + settings
        + imports + api

    private static let open: [RouteRow] = [
        .get("/", .anybody), .get("/help", .anybody), .get("/health", .anybody), .get("/favicon.ico", .anybody),
        .get("/search", .signedIn), .get("/offline", .anybody), .get("/service-worker.js", .anybody),
        .get("/public/:version/**", .anybody, ["version": "any", "**": "js/main.js"]), .get("/sign-in", .anybody),
        .post("/sign-in", .anybody, form: ["email": "who@example.org", "password": "not the password"], answer: .unprocessableContent),
        // This server is no demonstration, and has accounts.
        .post("/demo-sign-in", .none), .get("/first-account", .anybody),
        .post(
            "/first-account", .anybody,
            form: ["name": "Eve", "email": "eve@example.org", "password": "a long enough password"], answer: .unprocessableContent),
        .post("/language", .anybody, form: ["language": "en", "return": "/help"]), .post("/sign-out", .anybody),
    ]

    private static let account: [RouteRow] = [
        .get("/me", .signedIn), .get("/me/live", .signedIn),
        .post("/me/read", .signedIn, form: ["deployment": "elsewhere", "action": "any", "sequence": "3"]),
        .get("/account", .signedIn), .post("/account", .signedIn, form: ["name": "Autre nom", "language": "en"]),
        .post(
            "/account/password", .signedIn, form: ["current": RouteOffice.password, "new": "another long password"]),
        .post("/account/tokens", .signedIn, form: ["label": "tableau", "scope": "read", "days": "30"]),
        .post("/account/tokens/:id/revoke", .signedIn, ["id": "any"]),
        .get("/account/delete", .signedIn),
        .post("/account/delete", .signedIn, form: ["password": RouteOffice.password, "to-{deployment}": "stays"]),
        .post("/account/sessions/:id/revoke", .signedIn, ["id": "{session}"]), .post("/account/sessions/revoke-others", .signedIn),
    ]

    private static let administration: [RouteRow] = [
        .get("/accounts", .administrators), .get("/security", .administrators),
        .post(
            "/accounts", .administrators,
            form: ["name": "Inès", "email": "ines@example.org", "password": "a long enough password"]),
        .post("/accounts/:account/disable", .administrators), .post("/accounts/:account/enable", .administrators),
        .post("/accounts/:account/appoint", .administrators), .post("/accounts/:account/dismiss", .administrators),
        .post("/accounts/:account/password", .administrators, form: ["password": "a long enough password"]),
    ]

    private static let deployment: [RouteRow] = [
        .get("/deployments", .signedIn), .get("/deployments/new", .signedIn), .post("/deployments", .signedIn, form: ["name": "Nouveau"]),
        // Says nothing of whether there is such a deployment.
        .get("/deployments/:deployment", .anybody),
        .get("/deployments/:deployment/plan", .members), .get("/deployments/:deployment/plan/:number", .members, ["number": "1"]),
        .get("/deployments/:deployment/advice", .members), .get("/deployments/:deployment/people", .members),
        .get("/deployments/:deployment/people/:person", .members),
        .get("/deployments/:deployment/people/:person/remove", .arrangers),
        .get("/deployments/:deployment/history", .members), .get("/deployments/:deployment/settings", .members),
        .get("/deployments/:deployment/export.xlsx", .members),
        RouteRow(method: .get, pattern: "/deployments/:deployment/export.xlsx", admission: .arrangers, query: "?with=stakeholders"),
        .get("/deployments/:deployment/export.csv", .members),
        .get("/deployments/:deployment/live", .members), .get("/deployments/:deployment/views", .members),
        .post("/deployments/:deployment/views", .members, form: ["name": "À moi", "query": "is=late"]),
        .post("/deployments/:deployment/views", .arrangers, ["form": "shared"], form: ["name": "À nous", "query": "", "shared": "1"]),
        .post("/deployments/:deployment/views/:view", .arrangers, ["view": "shared"], form: ["name": "En retard", "shared": "1"]),
        .post("/deployments/:deployment/views/:view/remove", .arrangers, ["view": "shared"]),
        .post("/deployments/:deployment/people", .arrangers, form: ["name": "Inès Roy"]),
        .post("/deployments/:deployment/people/:person", .arrangers, form: ["name": "Sophie Petit-Jean"]),
        .post("/deployments/:deployment/people/:person/availability", .editors, form: ["days": "2,5"]),
        .post(
            "/deployments/:deployment/people/:person/availability", .arrangers, ["person": "{malik}"], form: ["days": "2,5"]),
        .post("/deployments/:deployment/people/:person/absences", .editors, form: ["first": "2030-08-05"]),
        .post(
            "/deployments/:deployment/people/:person/absences/remove", .editors,
            form: ["was": #"{"first":"2026-12-21","label":"","last":"2026-12-24"}"#]),
        // Who leaves says who takes over.
        .post("/deployments/:deployment/people/:person/remove", .editors, form: ["to": "{malik}"]),
        .post("/deployments/:deployment/people/:person/remove", .arrangers, ["person": "{malik}"], form: ["to": "{sophie}"]),
        .post("/deployments/:deployment/undo", .roles([.lead]), ["change": "lead’s"], form: ["change": "{change}"]),
        .post("/deployments/:deployment/undo", .editors, ["change": "own"], form: ["change": "{own-change}"]),
        .post("/deployments/:deployment/members", .roles([.lead]), form: ["email": "{invited}", "role": "reader", "person": ""]),
        .post("/deployments/:deployment/members/:account", .roles([.lead]), form: ["role": "reader"]),
        .get("/deployments/:deployment/members/:account/remove", .roles([.lead])),
        .post("/deployments/:deployment/members/:account/remove", .roles([.lead])),
        .get("/deployments/:deployment/forecast", .members),
        .get("/deployments/:deployment/leave", .members),
        .post("/deployments/:deployment/leave", .members, form: ["person": "stays"]),
        .get("/deployments/:deployment/invitations", .members),
        .post("/deployments/:deployment/invitations", .roles([.lead]), form: ["role": "reader", "days": "7"]),
        .post("/deployments/:deployment/invitations/:id/revoke", .roles([.lead]), ["id": "{invitation-id}"]),
        .get("/invitations/:token", .anybody, ["token": "{invitation}"]),
        .post("/invitations/:token/accept", .signedIn, ["token": "{invitation}"]),
        .post(
            "/invitations/:token/join", .anybody, ["token": "{invitation}"],
            form: ["name": "Inès Roy", "email": "{fresh}@example.org", "password": "a long enough password"]),
        .post("/deployments/:deployment/delete", .roles([.lead]), form: ["name": RouteOffice.name]),
    ]

    private static let reviews: [RouteRow] = [
        .get("/deployments/:deployment/review", .members), .get("/deployments/:deployment/reviews/:week", .members),
        .get("/deployments/:deployment/reviews/:week/minutes.md", .members, ["week": "{held}"]),
        .get("/deployments/:deployment/reviews/weeks", .members), .get("/deployments/:deployment/changes", .members),
        review("open", .arrangers), review("close", .arrangers), review("step", .arrangers, ["value": "risks"]),
        review("attend", .editors, ["person": "{sophie}", "here": "1"]),
        review("attend", .arrangers, ["person": "{malik}", "here": "1"]),
        review("prepare", .editors, ["person": "{sophie}", "worry": "la salle"]),
        review("prepare", .arrangers, ["person": "{malik}", "worry": "la salle"]),
        review("judge", .editors, ["of": "{held}", "promise": "promise", "kept": "yes"]),
        review("measure", .arrangers, ["action": "{own}", "kind": "other", "word": "relire"]),
        review("remove-measure", .arrangers, ["measure": "measure"]),
        review("promise", .editors, ["person": "{sophie}", "target": "{own}"]),
        review("promise", .arrangers, ["person": "{malik}", "target": "{other}"]),
        review("withdraw", .editors, ["promise": "promise"]),
        review("confidence", .roles([.lead]), ["level": "attainable"]), review("points", .editors, ["text": "La salle"]),
        review("settle", .arrangers, ["point": "point", "state": "taken"]), review("remove-point", .arrangers, ["point": "point"]),
        review("raise", .editors, ["action": "{other}", "word": "la salle"]),
        review("dismiss", .editors, ["action": "{own}", "risk": "late", "word": "fini demain"]),
        review("dismiss", .arrangers, ["action": "{other}", "risk": "late", "word": "fini demain"]),
        review("reasons", .arrangers, ["do": "add", "value": "Élections"]),
        review("rhythm", .roles([.lead]), ["weekday": "2", "start": "14:00", "length": "60"]),
        review("note", .editors, in: "{held}", ["text": "Salle trouvée"]), review("reopen", .roles([.lead]), in: "{held}"),
    ]

    private static func review(
        _ what: String, _ admission: Admission, in week: String = "{week}", _ form: KeyValuePairs<String, String> = [:]
    ) -> RouteRow {
        .post("/deployments/:deployment/reviews/:week/:what", admission, ["week": week, "what": what], form: form)
    }

    private static let stakeholders: [RouteRow] = [
        .get("/deployments/:deployment/stakeholders", .editors), .get("/deployments/:deployment/stakeholders/:stakeholder", .editors),
        .get("/deployments/:deployment/pitches/:pitch", .editors), .get("/deployments/:deployment/pitches/:pitch/show", .editors),
        .post("/deployments/:deployment/stakeholders", .arrangers, form: ["name": "Les agents", "family": "affectedAgents"]),
        stakeholder("name", .arrangers, ["value": "Autrement"]), stakeholder("family", .arrangers, ["value": "partners"]),
        stakeholder("person", .arrangers, ["value": ""]), stakeholder("function", .arrangers, ["value": "Autre"]),
        stakeholder("risk", .arrangers, ["value": "Autre"]), stakeholder("gain", .arrangers, ["value": "Autre"]),
        stakeholder("reluctance", .arrangers, ["value": "Autre"]), stakeholder("influence", .arrangers, ["value": "weak"]),
        stakeholder("next", .arrangers, ["day": "2199-01-04", "purpose": "Revoir"]),
        stakeholder("exchanges", .editors, ["day": "2026-01-05", "words": "Vus au guichet"]),
        stakeholder("exchange", .arrangers, ["item": "exchange", "day": "2026-01-05", "words": "Autre"]),
        stakeholder("positions", .arrangers, ["position": "neutral", "day": "2026-01-05"]),
        stakeholder("remove-item", .arrangers, ["item": "exchange"]), stakeholder("remove", .arrangers),
        .post("/deployments/:deployment/levers", .arrangers, form: ["argument": "Moins d’attente"]),
        .post("/deployments/:deployment/levers/:lever", .arrangers, form: ["argument": "Autre"]),
        .post("/deployments/:deployment/levers/:lever/remove", .arrangers),
        .post("/deployments/:deployment/pitches", .arrangers, form: ["title": "Aux agents", "audience": "family-affectedAgents"]),
        pitch("title", ["value": "Autre"]), pitch("levers", ["lever-lever": "2"]), pitch("proposition", ["value": "Autre"]),
        pitch("gains", ["value": "Autre"]), pitch("arguments", ["value": "Autre"]), pitch("ask", ["value": "Autre"]),
        pitch("current", ["part": "ask"]), pitch("remove"),
    ]

    private static func stakeholder(
        _ what: String, _ admission: Admission, _ form: KeyValuePairs<String, String> = [:]
    ) -> RouteRow {
        .post("/deployments/:deployment/stakeholders/:stakeholder/:what", admission, ["what": what], form: form)
    }

    private static func pitch(_ what: String, _ form: KeyValuePairs<String, String> = [:]) -> RouteRow {
        .post("/deployments/:deployment/pitches/:pitch/:what", .arrangers, ["what": what], form: form)
    }

    private static let needs: [RouteRow] = {
        let base = "/deployments/:deployment/resources"
        return [
            .get(base, .members), .get("\(base)/:need", .members), .get("\(base)/:need/ask", .arrangers),
            .post(base, .arrangers, form: ["title": "Salle", "kind": "premises", "quantity": "40"]),
            .post("\(base)/:need/ask", .arrangers, form: ["day": "2020-01-06", "party": "La DRH", "errand": "1", "title": "Obtenir"]),
            .post("\(base)/:need/fields/:field", .arrangers, ["field": "title"], form: ["value": "Deux bornes"]),
            .post("\(base)/:need/waiting/add", .arrangers, form: ["action": "{other}"]),
            .post("\(base)/:need/waiting/remove", .arrangers, form: ["action": "{own}"]),
            .post("\(base)/:need/entries", .arrangers, form: ["kind": "promised", "quantity": "1,5", "day": "2020-01-06"]),
            .post("\(base)/:need/entries/:entry", .arrangers, form: ["kind": "asked", "day": "2020-01-06"]),
            .post("\(base)/:need/entries/:entry/remove", .arrangers), .post("\(base)/:need/remove", .arrangers),
        ]
    }()

    private static let scenarios: [RouteRow] =
        [
            .get("/deployments/:deployment/scenarios", .editors), .get("/deployments/:deployment/scenarios/:scenario", .editors),
            .get("/deployments/:deployment/scenarios/new", .arrangers).asking("?start=agent"),
            .get("/deployments/:deployment/scenarios/new", .arrangers, ["start": "more"]).asking("?start=promise&scenario=scenario"),
            .post(
                "/deployments/:deployment/scenarios", .arrangers,
                form: ["start": "agent", "person-name": "Ali Haddad", "days": "2", "how": "take", "action-other": "1"]),
            .post(
                "/deployments/:deployment/scenarios/:scenario/changes", .arrangers, form: ["start": "promise", "day": "2030-06-28"]),
            .post("/deployments/:deployment/scenarios/:scenario/changes/:change/remove", .arrangers, ["change": "tried"]),
            scenario("name", ["value": "Autrement"]), scenario("words", ["value": "Parce que"]), scenario("shared", ["value": "1"]),
            scenario("apply", ["change-tried": "1"]), scenario("drop"), scenario("take-up", of: "dropped"), scenario("remove"),
        ] + inside

    private static func scenario(
        _ what: String, _ form: KeyValuePairs<String, String> = [:], of scenario: String = "scenario"
    ) -> RouteRow {
        .post("/deployments/:deployment/scenarios/:scenario/:what", .arrangers, ["what": what, "scenario": scenario], form: form)
    }

    /// The plan inside a scenario: who may not know of the scenario finds nothing there.
    private static let inside: [RouteRow] = {
        let branch = ["deployment": "{deployment}~scenario"]
        func row(_ row: RouteRow) -> RouteRow {
            var row = row
            row.values.merge(branch) { $1 }
            row.denial = .notFound
            return row
        }
        let rows: [RouteRow] = [
            .get("/deployments/:deployment/plan", .editors), .get("/deployments/:deployment/plan/:number", .editors, ["number": "1"]),
            .get("/deployments/:deployment/people", .editors), .get("/deployments/:deployment/people/:person", .editors),
            .get("/deployments/:deployment/forecast", .editors),
        ]
        return rows.map(row)
    }()

    private static let results: [RouteRow] =
        [
            .get("/deployments/:deployment/results", .members), .get("/deployments/:deployment/results/:indicator", .members),
            .get("/deployments/:deployment/results/:indicator/values/:value/file/:hash", .members),
            .post(
                "/deployments/:deployment/results", .arrangers, form: ["name": "Attente", "kind": "impact", "direction": "up"]),
            .post("/deployments/:deployment/results/:indicator/fields/:field", .arrangers, ["field": "unit"], form: ["value": "%"]),
            .post("/deployments/:deployment/results/:indicator/remove", .arrangers),
        ] + measures(of: "{hers}", .editors) + measures(of: "{his}", .arrangers)

    private static func measures(of indicator: String, _ admission: Admission) -> [RouteRow] {
        let base = "/deployments/:deployment/results/:indicator"
        let values = ["indicator": indicator]
        func part(_ name: String, _ value: String) -> String {
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let multipart = "multipart/form-data; boundary=b"
        return [
            .post("\(base)/values", admission, values).sending(
                part("day", "2020-01-06") + part("number", "12,5") + "--b--\r\n", as: multipart),
            .post("\(base)/values/:value", admission, values, form: ["day": "2020-01-06", "number": "13"]),
            .post("\(base)/values/:value/file", admission, values).sending(upload, as: multipart),
            .post("\(base)/values/:value/detach", admission, values), .post("\(base)/values/:value/remove", admission, values),
            .post("\(base)/import", admission, values).sending(part("cells", "Jour;Valeur\n06/01/2020;3") + "--b--\r\n", as: multipart),
            .post(
                "\(base)/import/accept", admission, values,
                form: ["rows": #"[{"line":2,"day":"2020-01-06","number":3,"source":""}]"#]),
        ]
    }

    private static let actions: [RouteRow] = [
        .get("/deployments/:deployment/actions/understood", .members),
        .get("/deployments/:deployment/actions/:action/fields/:field", .editors, ["field": "title"]),
        .get("/deployments/:deployment/actions/:action/fields/:field", .arrangers, ["field": "responsible"]),
        .get("/deployments/:deployment/actions/:action/fields/:field", .arrangers, ["action": "{other}", "field": "title"]),
        .post("/deployments/:deployment/actions", .arrangers, form: ["title": "Imprimer"]),
        .post(
            "/deployments/:deployment/actions/bulk", .editors, form: ["action": "{own}", "tag": "guichet"],
            denial: .unprocessableContent),
        .post(
            "/deployments/:deployment/actions/bulk", .arrangers, ["form": "others"],
            form: ["action": "{own}", "action": "{other}", "tag": "guichet"], denial: .unprocessableContent),
        .get("/deployments/:deployment/proposal", .arrangers),
        // Nothing is ticked.
        .post("/deployments/:deployment/proposal", .arrangers, answer: .unprocessableContent),
        .get("/deployments/:deployment/paste", .arrangers),
        .post("/deployments/:deployment/paste", .arrangers, form: ["cells": "Imprimer\tSophie"]),
        .post(
            "/deployments/:deployment/actions/fill", .editors, form: ["field": "title", "actions": "{own}", "values": "Autrement"],
            denial: .unprocessableContent),
        .post(
            "/deployments/:deployment/actions/fill", .arrangers, ["form": "others"],
            form: ["field": "title", "actions": "{other}", "values": "Autrement"], denial: .unprocessableContent),
        .post("/deployments/:deployment/actions/:action/duplicate", .arrangers),
        change("title", .editors, ["value": "Autrement"]), change("title", .arrangers, of: "{other}", ["value": "Autrement"]),
        change("responsible", .arrangers, ["value": "{malik}"]), change("workstream", .arrangers, ["value": "{axis}"]),
        change("dates", .editors, ["due": "2030-09-03"]), change("dates", .arrangers, of: "{other}", ["start": "2030-01-07"]),
        change("move", .arrangers, ["workstream": "{axis}"]), change("delete", .arrangers),
        change("commit", .roles([.lead, .contributor])), change("withdraw", .roles([.lead, .contributor])),
        change("commit", .roles([.lead]), of: "{other}"),
        change("ask", .roles([.lead, .contributor]), ["text": "Où ?"]),
        change("propose", .roles([.lead, .contributor]), ["day": "2030-09-02", "text": "salle prise"]),
        change("steps", .editors, ["text": "Réserver"]), change("steps", .arrangers, of: "{other}", ["text": "Réserver"]),
        change("comments", .editors, of: "{other}", ["text": "Bravo"]),
        .post(
            "/deployments/:deployment/actions/:action/:what/:key", .editors, ["what": "steps", "key": "{step}"],
            form: ["text": "Réserver deux salles"]),
        .post(
            "/deployments/:deployment/actions/:action/:what/:key", .arrangers,
            ["action": "{other}", "what": "steps", "key": "{step}"], form: ["text": "Réserver deux salles"]),
        .post(
            "/deployments/:deployment/actions/:action/:what/:key/:verb", .editors,
            ["what": "steps", "key": "{step}", "verb": "remove"]),
        .post(
            "/deployments/:deployment/actions/:action/:what/:key/:verb", .arrangers,
            ["action": "{other}", "what": "steps", "key": "{step}", "verb": "remove"]),
    ]

    private static func change(
        _ what: String, _ admission: Admission, of action: String? = nil, _ form: KeyValuePairs<String, String> = [:]
    ) -> RouteRow {
        .post(
            "/deployments/:deployment/actions/:action/:what", admission,
            ["what": what].merging(action.map { ["action": $0] } ?? [:]) { first, _ in first }, form: form)
    }

    private static let settings: [RouteRow] = [
        .post("/deployments/:deployment/settings/:what", .roles([.lead]), ["what": "name"], form: ["value": "Autre nom"]),
        .post("/deployments/:deployment/settings/closures/add", .roles([.lead]), form: ["first": "2030-05-01", "last": ""]),
        .post(
            "/deployments/:deployment/settings/closures/remove", .roles([.lead]),
            form: ["was": #"{"first":"2026-12-24","label":"Noël","last":"2026-12-31"}"#]),
        .get("/deployments/:deployment/aim", .members),
        .get("/deployments/:deployment/aim/:step", .members, ["step": "perimeter"]),
        .post("/deployments/:deployment/route/:what", .arrangers, ["what": "destination"], form: ["value": "Un guichet"]),
        .post("/deployments/:deployment/route/:what", .arrangers, ["what": "value-proposition"], form: ["value": "Une seule file"]),
        .post("/deployments/:deployment/milestones", .arrangers, form: ["title": "Pilote", "day": "2030-05-01"]),
        .post(
            "/deployments/:deployment/milestones/:id", .arrangers, ["id": "{milestone}"],
            form: ["title": "Pilote", "day": "2030-05-01"]),
        .post("/deployments/:deployment/milestones/:id/remove", .arrangers, ["id": "{milestone}"]),
        .post("/deployments/:deployment/workstreams", .arrangers, form: ["title": "Communiquer", "parent": ""]),
        .post("/deployments/:deployment/workstreams/:id", .arrangers, ["id": "{axis}"], form: ["title": "Former et outiller"]),
        .post("/deployments/:deployment/workstreams/:id/:verb", .arrangers, ["id": "{axis}", "verb": "remove"]),
    ]

    private static let imports: [RouteRow] = [
        .get("/import", .signedIn), .post("/import", .signedIn).sending(upload, as: "multipart/form-data; boundary=b"),
        .get("/deployments/:deployment/import", .arrangers),
        .post("/deployments/:deployment/import", .arrangers).sending(upload, as: "multipart/form-data; boundary=b"),
        .get("/imports/:key", .owner, ["key": "{import}"]), .post("/imports/:key", .owner, ["key": "{import}"], form: ["name": "Plan"]),
        .post("/imports/:key/accept", .owner, ["key": "{import}"], form: ["name": "Plan"]),
    ]

    private static let upload =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + RouteOffice.spreadsheet + "\r\n--b--\r\n"

    /// Of the API: every other method of these addresses is answered 405, whoever asks.
    private static let api: [RouteRow] = [
        .get("/api/v1/openapi.json", .anybody), .get("/api/v1/me", .signedIn), .get("/api/v1/deployments", .signedIn),
        .post("/api/v1/deployments", .signedIn).sending(#"{"id":"{fresh}","name":"Nouveau"}"#, as: "application/json"),
        .get("/api/v1/deployments/:deployment", .members), .get("/api/v1/deployments/:deployment/events", .members),
        .get("/api/v1/deployments/:deployment/indicators/:indicator/values/:value/file", .members),
        attach(to: "{hers}", .editors), attach(to: "{his}", .arrangers),
        command(.editors, #"{"type":"addValue","indicator":"hers","value":{"id":"new","day":"2020-01-06","number":12}}"#, "value"),
        command(.arrangers, #"{"type":"addValue","indicator":"his","value":{"id":"new","day":"2020-01-06","number":12}}"#, "his value"),
        command(.arrangers, #"{"type":"removeNeed","need":"need"}"#, "need"),
        command(.arrangers, #"{"type":"removeIndicator","indicator":"hers"}"#, "indicator"),
        .get("/api/v1/deployments/:deployment/changes", .members), .get("/api/v1/deployments/:deployment/forecast", .members),
        .get("/api/v1/deployments/:deployment/proposal", .members),
        command(.editors, #"{"type":"editAction","action":"{own}","field":"title","value":"Autrement"}"#),
        command(.arrangers, #"{"type":"editAction","action":"{other}","field":"title","value":"Autrement"}"#, "other"),
        command(.roles([.lead]), #"{"type":"editSettings","field":"name","value":"Autre nom"}"#, "settings"),
    ]

    private static func attach(to indicator: String, _ admission: Admission) -> RouteRow {
        RouteRow(
            method: .put, pattern: "/api/v1/deployments/:deployment/indicators/:indicator/values/:value/file", admission: admission,
            values: ["indicator": indicator], query: "?name=releve.csv"
        ).sending(RouteOffice.spreadsheet, as: "application/octet-stream")
    }

    private static func command(_ admission: Admission, _ command: String, _ name: String = "own") -> RouteRow {
        .post("/api/v1/deployments/:deployment/commands", admission, ["command": name])
            .sending(#"{"command":\#(command)}"#, as: "application/json")
    }
}
