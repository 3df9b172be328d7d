import Foundation
import Planning

/// Deployments kept ready in the database, so that opening one does not fold all its events. Derived: losing them all
/// costs time only.
enum Snapshot {
    /// The form of the bodies. Raise it whenever ``Deployment`` is encoded otherwise or folds an event otherwise:
    /// snapshots of another form are passed over and the events are folded.
    static let format = 2

    /// How many events a deployment takes before the next snapshot: the larger the plan, the rarer.
    static func interval(for deployment: Deployment) -> Int { max(250, deployment.plan.actionCount / 4) }

    /// Of older snapshots, one in each block of this many events is kept for reading earlier states.
    private static let block = 4_096

    static func body(of deployment: Deployment) throws -> Data { try JSONEncoder().encode(deployment) }

    static func put(_ body: Data, of deployment: DeploymentID, sequence: Int, _ connection: any Connection) throws {
        // A deployment deleted meanwhile stays without: this throws.
        _ = try EventLog.head(of: deployment, connection)
        try connection.run(.putSnapshot, [.id(deployment), .integer(sequence), .integer(format), .blob(body)])
        try connection.run(.thinSnapshots, [.id(deployment), .integer(sequence), .integer(block)])
    }

    /// The latest snapshot at or before a sequence, as it lies in the database.
    static func latest(
        of deployment: DeploymentID, upTo sequence: Int, _ connection: any Connection
    ) throws -> (sequence: Int, body: Data)? {
        guard
            let row = try connection.row(.latestSnapshot, [.id(deployment), .integer(sequence), .integer(format)])
        else { return nil }
        return (try row.int(0), try row.blob(1))
    }

    /// The deployment in a body, nil when it can not be used: then the events tell.
    static func deployment(in body: Data, of id: DeploymentID, at sequence: Int) -> Deployment? {
        guard let deployment = try? JSONDecoder().decode(Deployment.self, from: body),
            deployment.id == id, deployment.sequence == sequence
        else { return nil }
        return deployment
    }
}
