import Foundation
import Planning

/// A value that goes to or comes from the database.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob(Data)

    static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

    static func boolean(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

    static func moment(_ value: Moment) -> SQLValue { .integer(value.milliseconds) }

    static func id<Kind>(_ value: Identifier<Kind>) -> SQLValue { .text(value.rawValue) }

    static func optional<Value>(_ value: Value?, _ sqlValue: (Value) -> SQLValue) -> SQLValue {
        value.map(sqlValue) ?? .null
    }
}

/// A row of an answer, read by position. A value of another type than the schema says is damage, and is reported so.
struct SQLRow: Sendable {
    let values: [SQLValue]

    func integer(_ column: Int) throws(JournalError) -> Int64 {
        guard case .integer(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    func int(_ column: Int) throws(JournalError) -> Int { Int(try integer(column)) }

    func boolean(_ column: Int) throws(JournalError) -> Bool { try integer(column) != 0 }

    func text(_ column: Int) throws(JournalError) -> String {
        guard case .text(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    func blob(_ column: Int) throws(JournalError) -> Data {
        guard case .blob(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    func moment(_ column: Int) throws(JournalError) -> Moment { Moment(milliseconds: try integer(column)) }

    func id<Kind>(_ column: Int) throws(JournalError) -> Identifier<Kind> {
        guard let id = Identifier<Kind>(rawValue: try text(column)) else { throw unexpected(column) }
        return id
    }

    /// A value of an enumeration that is stored by its name.
    func named<Value: RawRepresentable<String>>(_ column: Int) throws(JournalError) -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw unexpected(column) }
        return value
    }

    func isNull(_ column: Int) -> Bool { values[column] == .null }

    func optionalInteger(_ column: Int) throws(JournalError) -> Int64? {
        isNull(column) ? nil : try integer(column)
    }

    func optionalText(_ column: Int) throws(JournalError) -> String? {
        isNull(column) ? nil : try text(column)
    }

    func optionalMoment(_ column: Int) throws(JournalError) -> Moment? {
        isNull(column) ? nil : try moment(column)
    }

    func optionalID<Kind>(_ column: Int) throws(JournalError) -> Identifier<Kind>? {
        isNull(column) ? nil : try id(column)
    }

    private func unexpected(_ column: Int) -> JournalError {
        .corrupt(detail: "column \(column) holds \(values[column])")
    }
}
