/// English verbs that begin the titles of actions. Folded.
enum EnglishVerbs {
    static func contains(_ word: String) -> Bool {
        if verbs.contains(word) || frenchNouns.contains(word) { return true }
        guard let hyphen = word.firstIndex(of: "-"), ["re", "co", "pre", "un"].contains(String(word[..<hyphen])) else { return false }
        return contains(String(word[word.index(after: hyphen)...]))
    }

    /// Those that are French nouns too: « Plan de formation » does not begin with a verb, "Plan the training" does.
    static let frenchNouns: Set<String> = [
        "plan", "test", "audit", "contact", "document", "support", "point", "note", "guide", "import", "export", "transport", "film",
        "signal", "question", "format", "design", "scan", "force", "place", "change", "charge", "train", "report", "record", "mail",
        "brief", "debrief", "sort", "analyse", "process", "interview", "pitch", "recycle", "stop", "start", "check", "programme", "post",
        "balance", "set", "prototype", "transfer", "exploit", "trace", "finance", "code",
        "focus", "sprint", "score", "compile", "complete", "propose", "compare", "prepare",
        "organise", "mobilise", "accompany", "present", "estimate",
    ]

    private static let verbs: Set<String> = Set(
        """
        accept access achieve acquire adapt add address adjust adopt advertise advise agree align allocate allow amend analyze announce \
        answer apply appoint approach approve archive arrange ask assemble assess assign assist attach attend automate award ban be \
        begin book borrow bring build bundle buy calculate call cancel capture carry cast cater celebrate certify chair chase choose \
        circulate clarify classify clean clear close coach collect combine come commission commit communicate conclude conduct configure \
        confirm connect consider consolidate construct consult continue contract contribute convene convert convince cook coordinate copy \
        correct count cover create cut deal decide declare decommission decorate define delegate delete deliver demonstrate deploy \
        describe detail determine develop diagnose digitise digitize direct disable discover discuss display dispatch distribute divide \
        do don't download draft draw drive drop edit educate elect eliminate email embed employ empower enable encourage end engage \
        enhance enlarge enrol enroll ensure enter equip erect establish evaluate examine exchange execute expand experiment explain \
        explore extend extract facilitate fetch file fill film filter finalise finalize find finish fit fix follow forecast formalise \
        formalize formulate forward foster free fund furnish gain gather gauge generate get give go grant group grow handle hand hang hire \
        hold host identify illustrate implement improve include increase inform initiate inspect install integrate introduce inventory \
        investigate invite invoice involve issue join keep label launch lay lead learn lease lend let liaise lift limit link list listen \
        load locate lock log look lower mail maintain make manage map mark market measure meet mend merge migrate mobilize model modify \
        monitor motivate mount move name negotiate nominate notify obtain offer onboard open operate optimise optimize order organize \
        outline outsource overhaul oversee own pack paint participate partner pay perform phase pick pilot prioritise prioritize print \
        procure produce promote prompt protect prove provide publicise publicize publish purchase push put qualify raise reach read \
        rebuild recall receive recommend reconcile recruit redesign redo reduce redraft refactor refer refine refresh refurbish register \
        rehearse reinforce release relocate remind remove renew renovate rent reorganise reorganize repaint repair repeat replace reply \
        request require rerun rescue research reserve resolve respond restore restructure retire retrain return reuse review revise rewire \
        rewrite roll rollout run save schedule seal search secure see seek select sell send separate serve settle share ship shorten show \
        sign simplify simulate sketch solve speak specify split sponsor staff standardise standardize state stock store streamline \
        strengthen structure study submit subscribe summarise summarize supply survey switch synchronise synchronize tackle take talk \
        target teach tell tender think tidy tie trace track trade translate transmit treat trial trigger trim try turn tweak type unblock \
        understand undertake unify uninstall unlock update upgrade upload use validate verify visit volunteer vote wait walk warn wash \
        watch welcome widen win wire withdraw work wrap write
        """.split(separator: " ").map(String.init))
}
