"""The words around names in British print: titles, and words that make a name an institution's.

Closed lists of general English. Words for work are for `callings`, a person's name for `name_runs`."""

from __future__ import annotations

from corpus.content_words import listed

TITLES = (
    "Rt|Right|Hon|Ven|Sheriff|Most|Very|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Cllrs|Coun|Councillor|"
    "Councilor|Councillors|Ald|Alderman|Rev|Revd|Reverend|Canon|Father|Fr|Bishop|Archdeacon|Captain|Capt|"
    "Major|Colonel|Col|Lieutenant|Lt|Commander|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Det|"
    "Detective|Constable|Con|PC|DC|DI|DS|DCI|DCC|ACC|PCSO|Prince|Princess|Judge|Justice|Sister|Rabbi|Imam"
)
INSTITUTIONS = frozenset(
    listed(
        """
        abbey academy act advertiser affairs agency airlines airport airways alliance analysis analytics
        arena argus arms army aslef assembly assistant associates association athletic authorities authority
        avenue award awards bakery bank battalion bay bazaar bbc beach biotech board borough brewery bridge
        britain british brothers builders bull business cabinet cafe canal care castle cathedral center
        central centre chair chairman chairwoman chamber championship chief chronicle church city climate
        clinic close club coalition coast college commission committee commons communities company
        confederation congress conservative conservatives consortium construction consultants consulting
        council councils country county courier court crescent crown culture cup cymru dale defence dem
        democrat democrats department deputy development developments director district dock docks drive
        east eastern echo economy education electric electronics energy engineering england english
        enterprise enterprises environment estate europe exchequer executive express factory farm federation
        fein festival finance foods force foreign forest foundation fund féin gallery games garden gardens
        gas gate gazette general gmb government great green group grove growth guardian hall harbour hart
        head health herald highways hill holdings home homes hospital hotel house housing industries inn
        inquiry inspectorate institute institution insurance ireland island islands isle justice kingdom
        laboratories labour labs lake lane leader league leisure lib liberal library limited line lion local
        london lords lower ltd magazine magistrates mall market media mercury mews mill minister ministry
        mission moor motors mp mps museum national navy neighbourhood neighbourhoods network new nhs north
        northern observer office officer ofsted oil old olympic olympics parish park parliament partnership
        party pensions pharmaceuticals pictures pier plaid plan planning plc police port power precision
        president press prevention priory prize programme project properties protection public quay raf
        railway reform regeneration regiment regulator report republic research resources restaurant review
        river road rovers royal safety scheme school schools scotland secretary senate service services
        shopping sinn skills social society solutions sons south southern sport sports square stadium
        standard standards state states station steel store stores strategy street streets studios surgery
        swan systems tavern team technology telegraph terrace theatre tobacco tories tory tower town
        transport treasury tribunal trust union unison unite united university upper usdaw valley villa
        villas wales war ward waste watchdog water way wellbeing west western wood woods work works young
        """
    )
)
"""What bodies, offices, buildings and places have in their names."""
NO_NAMES = frozenset(
    listed(
        """
        a above across adult adults after against all also although among an and another any april are
        around as at august autumn because before behind below between beyond both but by can children
        christmas could customer customers day december despite did do does during each easter even every
        families february first for former friday from has have he her his how if in inside is it its
        january july june just let like many march may maybe member monday month most my night no not
        november october of on one only other our outside over parents people per perhaps residents saturday
        september she should since so some spring still such summer sunday than that the their there these
        they this those though three through thursday to towards tuesday two under unlike until via was we
        wednesday week were what when where while who why winter with without would year yes yet
        """
    )
)
"""What no name holds though it may be printed with a capital: function words, times, words for people."""
NO_PERSON = INSTITUTIONS | NO_NAMES
SURNAMES_TOO = frozenset(
    listed(
        """
        abbey bank beach bell best bill brewer bridge bull castle church close court cross crown
        dale day drive east england english field fields first foreign forest gate gates golden
        great green grove hall hart head hill holiday home house ireland kirk lake lane law little
        london lord love lowe major march marsh may mill moor new night noble north old parish park
        pope power press price prince priory reform river rivers royal scotland skill small south spring
        star state street summer swan temple tower villa wales ward water waters way west winter
        wood woods work works young
        """
    )
)
