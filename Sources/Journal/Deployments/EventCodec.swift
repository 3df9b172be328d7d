import Foundation
import Planning

/// Events to and from the JSON of the log. What was written stays readable for ever: golden files hold that.
enum EventCodec {
    static func body(of event: Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(event), as: UTF8.self)
    }

    static func recorded(_ entry: EventLog.Entry, in deployment: DeploymentID) throws(JournalError) -> RecordedEvent {
        do {
            return RecordedEvent(
                sequence: entry.sequence, at: entry.at, actor: entry.actor, command: entry.command,
                event: try JSONDecoder().decode(Event.self, from: Data(entry.body.utf8)))
        } catch {
            throw .unreadableEvent(
                deployment, sequence: entry.sequence, kind: kind(of: entry.body), detail: String(describing: error))
        }
    }

    /// What a body says it is, `plan.actionAdded`, as far as it can be told without knowing the event.
    static func kind(of body: String) -> String {
        guard let outer = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any],
            let part = outer.keys.sorted().first
        else { return "?" }
        guard let event = (outer[part] as? [String: Any])?.keys.sorted().first else { return part }
        return "\(part).\(event)"
    }
}
