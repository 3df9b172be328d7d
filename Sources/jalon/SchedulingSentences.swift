import Scheduling

/// Why a file of PSPLIB was not scheduled. Activities are named by the numbers they have in the file, resources as R1, R2…
enum SchedulingSentences {
    static func sentence(for error: PSPLIB.ReadingError) -> String {
        switch error {
        case .notText:
            say(
                "Le fichier n’est pas un texte\u{00A0}: il faut un fichier .sm de PSPLIB.",
                "The file is no text: it takes a .sm file of PSPLIB.")
        case .missing(let part):
            say(
                "Le fichier n’a pas de partie «\u{00A0}\(part)\u{00A0}»\u{00A0}: il faut un fichier .sm de PSPLIB, entier.",
                "The file has no part “\(part)”: it takes a .sm file of PSPLIB, whole.")
        case .unreadableLine(let line):
            say(
                "La ligne \(line) du fichier n’a pas les nombres attendus là.",
                "Line \(line) of the file has not the numbers expected there.")
        case .wrongJob(let line):
            say(
                "La ligne \(line) du fichier parle d’une tâche qui n’existe pas, ou qui n’est pas la suivante.",
                "Line \(line) of the file is about a job that does not exist, or is not the next one.")
        case .notSingleMode(let line):
            say(
                "La ligne \(line) du fichier décrit un problème à plusieurs modes ou à ressources consommables, que Jalon n’ordonnance pas.",
                "Line \(line) of the file describes a problem with several modes or with resources that are used up, which Jalon does not schedule."
            )
        case .impossible(let error): sentence(for: error)
        }
    }

    static func sentence(for error: ProjectError) -> String {
        switch error {
        case .cycle(let activities):
            say(
                "Les tâches \(numbers(activities)) s’attendent en rond\u{00A0}: aucune ne peut commencer.",
                "The jobs \(numbers(activities)) wait for each other in a circle: none can begin.")
        case .selfLink(_, let activity):
            say("La tâche \(activity + 1) s’attend elle-même.", "Job \(activity + 1) waits for itself.")
        case .unknownActivity(let link):
            say("Le lien \(link + 1) nomme une tâche qui n’existe pas.", "Link \(link + 1) names a job that does not exist.")
        case .unknownResource(let activity, let resource):
            say(
                "La tâche \(activity + 1) demande la ressource R\(resource + 1), qui n’existe pas.",
                "Job \(activity + 1) asks for the resource R\(resource + 1), which does not exist.")
        case .negativeWork(let activity):
            say(
                "La tâche \(activity + 1) a une durée ou une demande négative.", "Job \(activity + 1) has a negative duration or demand.")
        case .negativeWeight(let activity):
            say("Le poids de la tâche \(activity + 1) est négatif.", "The weight of job \(activity + 1) is negative.")
        case .negativeCapacity(let resource):
            say("La capacité de R\(resource + 1) est négative.", "The capacity of R\(resource + 1) is negative.")
        default: calendarSentence(for: error)
        }
    }

    private static func calendarSentence(for error: ProjectError) -> String {
        switch error {
        case .neverAvailable(let activity, let resource):
            say(
                "La tâche \(activity + 1) demande R\(resource + 1), dont la capacité est nulle.",
                "Job \(activity + 1) asks for R\(resource + 1), whose capacity is zero.")
        case .demandAboveCapacity(let activity, let resource, let demand, let highest):
            say(
                "La tâche \(activity + 1) demande \(demand) de R\(resource + 1), qui n’en a jamais plus de \(highest).",
                "Job \(activity + 1) asks for \(demand) of R\(resource + 1), which never has more than \(highest).")
        case .neverTogether(let activity):
            say(
                "Ce que demande la tâche \(activity + 1) n’est jamais là le même jour.",
                "What job \(activity + 1) asks for is never there on the same day.")
        case .noWorkingDay: say("Aucun jour n’est travaillé.", "No day is worked.")
        case .deadlineTooEarly(let activity, let deadline, let earliest):
            say(
                "La tâche \(activity + 1) doit finir au jour \(deadline), mais ses liens et calendriers la mènent au jour \(earliest) au plus tôt.",
                "Job \(activity + 1) must end by day \(deadline), but its links and calendars take it to day \(earliest) at best.")
        case .fixedStartTooEarly(let activity, let start, let earliest):
            say(
                "La tâche \(activity + 1) est fixée au jour \(start), mais ses liens ne la laissent commencer que le jour \(earliest).",
                "Job \(activity + 1) is fixed on day \(start), but its links let it begin on day \(earliest) at best.")
        case .fixedStartsCollide(let resource, let day, let activities):
            say(
                "Les tâches \(numbers(activities)), fixées, demandent ensemble plus que n’a R\(resource + 1) le jour \(day).",
                "The fixed jobs \(numbers(activities)) together ask for more than R\(resource + 1) has on day \(day).")
        case .dayOutOfRange(let activity, let day):
            say(
                "La tâche \(activity + 1) a une date impossible\u{00A0}: le jour \(day).",
                "Job \(activity + 1) has an impossible date: day \(day).")
        case .absurdNumber(let activity, let resource, let number):
            say(
                "Le nombre \(number)\(place(activity, resource, say("de la tâche", "of job"))) est trop grand pour être vrai.",
                "The number \(number)\(place(activity, resource, say("de la tâche", "of job"))) is too large to be true.")
        case .tooLarge(let limit):
            say("Le projet a plus de \(limit) éléments d’une sorte.", "The project has more than \(limit) elements of a kind.")
        case .tooLong(let days, let limit):
            say(
                "Mises bout à bout, les tâches prendraient \(days) jours\u{00A0}: Jalon en ordonnance \(limit) au plus.",
                "One after the other, the jobs would take \(days) days: Jalon schedules \(limit) at most.")
        default: ""
        }
    }

    private static func numbers(_ activities: [Int]) -> String { activities.map { String($0 + 1) }.joined(separator: ", ") }

    private static func place(_ activity: Int?, _ resource: Int?, _ ofJob: String) -> String {
        if let activity { return " \(ofJob) \(activity + 1)" }
        return resource.map { say(" de R\($0 + 1)", " of R\($0 + 1)") } ?? ""
    }
}
