import HTTPTypes
import Planning

@testable import Web

/// Who sends a request.
enum Visitor: CaseIterable {
    case lead, member
    /// Sophie, who is responsible for one of the two actions.
    case contributor
    /// Somebody who reads, as the same Sophie.
    case reader
    /// Administers the server, and is in no deployment.
    case administrator
    /// Has an account, and is in no deployment.
    case stranger
    /// Is not signed in.
    case nobody

    var role: Role? {
        switch self {
        case .lead: .lead
        case .member: .member
        case .contributor: .contributor
        case .reader: .reader
        case .administrator, .stranger, .nobody: nil
        }
    }
}

/// Who gets an answer.
enum Admission: Hashable {
    case anybody
    case signedIn
    case members
    case roles(Set<Role>)
    case administrators
    /// The account that something belongs to: here the lead.
    case owner
    /// Nobody, on a server like this one.
    case none

    static let arrangers = Admission.roles([.lead, .member])
    static let editors = Admission.roles([.lead, .member, .contributor])

    func admits(_ visitor: Visitor) -> Bool {
        switch self {
        case .anybody: true
        case .signedIn: visitor != .nobody
        case .members: visitor.role != nil
        case .roles(let roles): visitor.role.map(roles.contains) ?? false
        case .administrators: visitor == .administrator
        case .owner: visitor == .lead
        case .none: false
        }
    }

    /// Whether who is not admitted learns that there is something: members do, of what is in their deployment.
    func isToldTo(_ visitor: Visitor) -> Bool {
        if case .roles = self { visitor.role != nil } else { false }
    }
}

/// An address of the server, what is sent to it, and who gets an answer.
struct RouteRow: CustomStringConvertible, Sendable {
    var method: HTTPRequest.Method
    /// As the router has it.
    var pattern: String
    var admission: Admission
    /// What stands for the parameters; those of the office need not be told.
    var values: [String: String] = [:]
    /// `?name=…`
    var query = ""
    /// Fields of the form; `{sophie}` and the like stand for what the office has.
    var form: [(name: String, value: String)] = []
    /// A body that is not a form.
    var body: (type: String, text: String)?
    /// What those who are admitted get, when it is not a page or the way to one.
    var answer: HTTPResponse.Status?
    /// What those of the deployment get who are not admitted, when it is not 403.
    var denial: HTTPResponse.Status = .forbidden

    var key: String { "\(method.rawValue) \(pattern)" }
    var description: String { values.isEmpty ? key : "\(key) \(values.sorted { $0.key < $1.key }.map(\.value))" }

    static func get(
        _ pattern: String, _ admission: Admission, _ values: [String: String] = [:], answer: HTTPResponse.Status? = nil
    ) -> RouteRow {
        RouteRow(method: .get, pattern: pattern, admission: admission, values: values, answer: answer)
    }

    static func post(
        _ pattern: String, _ admission: Admission, _ values: [String: String] = [:], form: KeyValuePairs<String, String> = [:],
        answer: HTTPResponse.Status? = nil, denial: HTTPResponse.Status = .forbidden
    ) -> RouteRow {
        RouteRow(
            method: .post, pattern: pattern, admission: admission, values: values, form: form.map { ($0.key, $0.value) },
            answer: answer, denial: denial)
    }

    func asking(_ query: String) -> RouteRow {
        var row = self
        row.query = query
        return row
    }

    func sending(_ text: String, as type: String) -> RouteRow {
        var row = self
        row.body = (type, text)
        return row
    }
}
