<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el" sourcelanguage="en">
<context>
    <name>Aim</name>
    <message>
        <source>Several codes. Tap the one you mean.</source>
        <translation>Πολλοί κωδικοί. Πατήστε αυτόν που εννοείτε.</translation>
    </message>
    <message>
        <source>A code, but not sharp. Go nearer.</source>
        <translation>Κωδικός, αλλά θολός. Πλησιάστε.</translation>
    </message>
    <message>
        <source>Read once. Hold still.</source>
        <translation>Διαβάστηκε μία φορά. Κρατήστε σταθερά.</translation>
    </message>
    <message>
        <source>Only a strip of the bars is sharp.</source>
        <translation>Μόνο μια λωρίδα του κωδικού είναι καθαρή.</translation>
    </message>
    <message>
        <source>Read in two ways. Hold still.</source>
        <translation>Διαβάστηκε με δύο τρόπους. Κρατήστε σταθερά.</translation>
    </message>
    <message>
        <source>Only a part. Show the whole code.</source>
        <translation>Μόνο ένα μέρος. Δείξτε όλον τον κωδικό.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Κωδικός QR</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>Product barcode</source>
        <translation>Γραμμωτός κωδικός προϊόντος</translation>
    </message>
    <message>
        <source>Short product barcode</source>
        <translation>Σύντομος γραμμωτός κωδικός</translation>
    </message>
    <message>
        <source>Barcode (Code 128)</source>
        <translation>Γραμμωτός κωδικός (Code 128)</translation>
    </message>
    <message>
        <source>Box barcode (ITF)</source>
        <translation>Κωδικός κιβωτίου (ITF)</translation>
    </message>
    <message>
        <source>Fresh food barcode (DataBar)</source>
        <translation>Κωδικός νωπών (DataBar)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Κωδικός</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a code, once and surely</comment>
        <translation>διαβάστηκε</translation>
    </message>
    <message>
        <source>read twice</source>
        <translation>διαβάστηκε δύο φορές</translation>
    </message>
    <message>
        <source>read %1 times</source>
        <translation>διαβάστηκε %1 φορές</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1 km away</source>
        <translation>%1 χλμ. μακριά</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 χλμ.</translation>
    </message>
    <message>
        <source>as of now</source>
        <translation>τώρα</translation>
    </message>
    <message>
        <source>as of %1 s ago</source>
        <translation>πριν από %1 δευτ.</translation>
    </message>
    <message>
        <source>as of %1 min ago</source>
        <translation>πριν από %1 λεπτ.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>στοιχεία %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>χθες</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Χθες</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>BusyDots</name>
    <message>
        <source>Looking</source>
        <comment>what the three dots mean</comment>
        <translation>Αναζήτηση σε εξέλιξη</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera and sound</source>
        <translation>Κάμερα και ήχος</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Κάμερα</translation>
    </message>
    <message>
        <source>Mirror the picture of a front camera</source>
        <translation>Καθρέφτισμα της μπροστινής κάμερας</translation>
    </message>
    <message>
        <source>It moves as a mirror does. Codes are read as they are.</source>
        <translation>Κινείται όπως ο καθρέφτης. Οι κωδικοί διαβάζονται όπως είναι.</translation>
    </message>
    <message>
        <source>A short sound for each scan</source>
        <translation>Σύντομος ήχος σε κάθε σάρωση</translation>
    </message>
</context>
<context>
    <name>CameraProblem</name>
    <message>
        <source>May the camera look?</source>
        <translation>Να ανοίξει η κάμερα;</translation>
    </message>
    <message>
        <source>No camera here</source>
        <translation>Δεν υπάρχει κάμερα εδώ</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>Η κάμερα δεν απαντά</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>Η κάμερα είναι κλειστή</translation>
    </message>
    <message>
        <source>It looks for codes only while this page is open. No picture is kept.</source>
        <translation>Ψάχνει κωδικούς μόνο όσο η σελίδα είναι ανοιχτή. Καμία εικόνα δεν φυλάσσεται.</translation>
    </message>
    <message>
        <source>Use a hand scanner, a picture, or type the number.</source>
        <translation>Χρησιμοποιήστε σαρωτή χειρός ή εικόνα, ή γράψτε τον αριθμό.</translation>
    </message>
    <message>
        <source>Another program may be using it. The hand scanner still works.</source>
        <translation>Ίσως τη χρησιμοποιεί άλλο πρόγραμμα. Ο σαρωτής χειρός λειτουργεί.</translation>
    </message>
    <message>
        <source>Allow the camera in the settings of this device, or use the hand scanner.</source>
        <translation>Επιτρέψτε την κάμερα στις ρυθμίσεις της συσκευής, ή χρησιμοποιήστε τον σαρωτή χειρός.</translation>
    </message>
    <message>
        <source>It looks while this window is in front.</source>
        <translation>Λειτουργεί όσο το παράθυρο είναι μπροστά.</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>Άνοιγμα κάμερας</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Νέα προσπάθεια</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Άνοιγμα εικόνας</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Επικόλληση εικόνας</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Recalled</source>
        <translation>Ανακλήθηκε</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Τελευταίο</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 εδώ</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Εξαντλήθηκε</translation>
    </message>
    <message>
        <source>Online, 1 day</source>
        <translation>Online, 1 ημέρα</translation>
    </message>
    <message numerus="yes">
        <source>Online, %1 days</source>
        <translation>
            <numerusform>Online, %1 ημέρες</numerusform>
            <numerusform>Online, %1 ημέρες</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>%1 taken out</source>
        <translation>Αφαιρέθηκε: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: τώρα %2</translation>
    </message>
    <message>
        <source>Note taken off</source>
        <translation>Η σημείωση αφαιρέθηκε</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>Στο καλάθι: %1</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>Εκτός αγαπημένων: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Προστέθηκε: %1</translation>
    </message>
    <message>
        <source>Saved to the wishlist</source>
        <translation>Μπήκε στα αγαπημένα</translation>
    </message>
    <message>
        <source>Taken off the wishlist</source>
        <translation>Βγήκε από τα αγαπημένα</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
    <message>
        <source>%1 is still held.</source>
        <translation>%1: κρατείται ακόμη.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Λύση κράτησης</translation>
    </message>
    <message>
        <source>Too late to undo. Change it by hand.</source>
        <translation>Είναι αργά για αναίρεση. Αλλάξτε το με το χέρι.</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Η σημείωση αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>Added to the cart</source>
        <translation>Μπήκε στο καλάθι</translation>
    </message>
    <message>
        <source>added on phone</source>
        <translation>από το κινητό</translation>
    </message>
    <message>
        <source>added on the web</source>
        <translation>από το web</translation>
    </message>
    <message>
        <source>added in the app</source>
        <translation>από την εφαρμογή</translation>
    </message>
    <message>
        <source>added at the kiosk</source>
        <translation>από το kiosk</translation>
    </message>
    <message>
        <source>added in the store</source>
        <translation>στο κατάστημα</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>προσθήκη: %1</translation>
    </message>
    <message>
        <source>%1 of them added on phone</source>
        <translation>%1 προστέθηκε από κινητό</translation>
    </message>
    <message>
        <source>%1 of them added on the web</source>
        <translation>%1 προστέθηκε στον ιστό</translation>
    </message>
    <message>
        <source>%1 of them added in the app</source>
        <translation>%1 προστέθηκε στην εφαρμογή</translation>
    </message>
    <message>
        <source>%1 of them added at the kiosk</source>
        <translation>%1 προστέθηκε στο κιόσκι</translation>
    </message>
    <message>
        <source>%1 of them added by %2</source>
        <translation>%1 προστέθηκε: %2</translation>
    </message>
    <message>
        <source>%1 of them added in the store</source>
        <translation>%1 προστέθηκε στο κατάστημα</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over</source>
        <translation>Ανακλήθηκε: μην το παραδώσετε</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>Δεν πωλείται πια</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>σε αναμονή</translation>
    </message>
    <message>
        <source>Held in %1 until %2</source>
        <comment>%1 is another store</comment>
        <translation>Κρατείται: %1, ως %2</translation>
    </message>
    <message>
        <source>Seen at %1, today %2</source>
        <translation>Τότε %1, σήμερα %2</translation>
    </message>
    <message>
        <source>%1: %2 (was %3)</source>
        <comment>a thing, how many, before</comment>
        <translation>%1: %2 (ήταν %3)</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>The cart is empty</source>
        <translation>Το καλάθι είναι άδειο</translation>
    </message>
    <message>
        <source>Scan a label or search to add the first thing.</source>
        <translation>Σαρώστε μια ετικέτα ή κάντε αναζήτηση για το πρώτο προϊόν.</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>a button</comment>
        <translation>Σάρωση</translation>
    </message>
</context>
<context>
    <name>CartRow</name>
    <message>
        <source>%1, %2 in the cart, %3, %4</source>
        <translation>%1, %2 στο καλάθι, %3, %4</translation>
    </message>
    <message>
        <source>Note and story of %1</source>
        <translation>Σημείωση και ιστορικό: %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Add %1</source>
        <translation>Προσθήκη: %1</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Ένα λιγότερο: %1</translation>
    </message>
    <message>
        <source>Change how many of %1</source>
        <translation>Αλλαγή ποσότητας: %1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Αφαίρεση: %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Σημείωση για: %1</translation>
    </message>
    <message>
        <source>Save %1 to the wishlist</source>
        <translation>Στα αγαπημένα: %1</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>Αφαίρεση από τα αγαπημένα: %1</translation>
    </message>
    <message>
        <source>Move %1 to the cart</source>
        <translation>Μεταφορά στο καλάθι: %1</translation>
    </message>
    <message>
        <source>New customer %1</source>
        <translation>Νέος πελάτης: %1</translation>
    </message>
    <message>
        <source>Write the hold on %1</source>
        <translation>Σημείωση κράτησης για %1</translation>
    </message>
    <message>
        <source>Check out the cart</source>
        <translation>Ολοκλήρωση του καλαθιού</translation>
    </message>
    <message>
        <source>Change a profile</source>
        <translation>Αλλαγή προφίλ</translation>
    </message>
    <message>
        <source>Make two profiles one</source>
        <translation>Ένωση δύο προφίλ</translation>
    </message>
    <message>
        <source>Erase a profile</source>
        <translation>Διαγραφή προφίλ</translation>
    </message>
    <message>
        <source>A change of an erased profile</source>
        <translation>Αλλαγή ενός διαγραμμένου προφίλ</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Κράτηση για %1</translation>
    </message>
    <message>
        <source>Let go of the hold on %1</source>
        <translation>Λύση της κράτησης για %1</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>Παράδοση: %1</translation>
    </message>
    <message>
        <source>Count of %1</source>
        <translation>Καταμέτρηση: %1</translation>
    </message>
    <message>
        <source>Correct the stock of %1</source>
        <translation>Διόρθωση αποθέματος: %1</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Νέα εργασία</translation>
    </message>
    <message>
        <source>Take a task</source>
        <translation>Ανάληψη εργασίας</translation>
    </message>
    <message>
        <source>Finish a task</source>
        <translation>Ολοκλήρωση εργασίας</translation>
    </message>
    <message>
        <source>%1 added to the cart</source>
        <translation>Μπήκε στο καλάθι: %1</translation>
    </message>
    <message>
        <source>%1 changed to %2</source>
        <translation>%1: έγιναν %2</translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>Αφαιρέθηκε: %1</translation>
    </message>
    <message>
        <source>Note written on %1</source>
        <translation>Γράφτηκε σημείωση για: %1</translation>
    </message>
    <message>
        <source>%1 saved to wishlist</source>
        <translation>Μπήκε στα αγαπημένα: %1</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>Εκτός αγαπημένων: %1</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>Στο καλάθι: %1</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>Νέα εγγραφή πελάτη: %1</translation>
    </message>
    <message>
        <source>The hold is written on %1</source>
        <translation>Η κράτηση σημειώθηκε: %1</translation>
    </message>
    <message>
        <source>Cart checked out</source>
        <translation>Το καλάθι ολοκληρώθηκε</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Το προφίλ άλλαξε</translation>
    </message>
    <message>
        <source>Two profiles are one now</source>
        <translation>Τα δύο προφίλ έγιναν ένα</translation>
    </message>
    <message>
        <source>Profile erased</source>
        <translation>Το προφίλ διαγράφηκε</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>Κρατήθηκε: %1</translation>
    </message>
    <message>
        <source>%1 is held no more</source>
        <translation>Δεν κρατείται πια: %1</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>Παραδόθηκε: %1</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>Καταμετρήθηκε: %1</translation>
    </message>
    <message>
        <source>Stock of %1 corrected</source>
        <translation>Το απόθεμα διορθώθηκε: %1</translation>
    </message>
    <message>
        <source>Task written down</source>
        <translation>Η εργασία σημειώθηκε</translation>
    </message>
    <message>
        <source>Task taken</source>
        <translation>Η εργασία ανελήφθη</translation>
    </message>
    <message>
        <source>Task finished</source>
        <translation>Η εργασία ολοκληρώθηκε</translation>
    </message>
    <message>
        <source>%2 of %1 added to the cart</source>
        <translation>%1: %2 στο καλάθι</translation>
    </message>
    <message>
        <source>Note taken off %1</source>
        <translation>Η σημείωση αφαιρέθηκε από: %1</translation>
    </message>
    <message>
        <source>None is left in this store.</source>
        <translation>Εξαντλήθηκε σε αυτό το κατάστημα.</translation>
    </message>
    <message>
        <source>This cart was paid meanwhile. It can go into the new one.</source>
        <translation>Το καλάθι πληρώθηκε στο μεταξύ. Μπορεί να μπει στο νέο.</translation>
    </message>
    <message>
        <source>These profiles are one already.</source>
        <translation>Τα προφίλ είναι ήδη ένα.</translation>
    </message>
    <message>
        <source>This customer exists already.</source>
        <translation>Αυτός ο πελάτης υπάρχει ήδη.</translation>
    </message>
    <message>
        <source>Saved from a damaged file. It may have arrived: look before trying again.</source>
        <translation>Σώθηκε από φθαρμένο αρχείο. Ίσως έφτασε: κοιτάξτε πριν ξαναδοκιμάσετε.</translation>
    </message>
    <message>
        <source>The cart changed meanwhile. Look at it, then check out again.</source>
        <translation>Το καλάθι άλλαξε στο μεταξύ. Δείτε το και ξαναδοκιμάστε.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale any more. Take it out first.</source>
        <translation>Κάτι στο καλάθι δεν πωλείται πια. Αφαιρέστε το πρώτα.</translation>
    </message>
    <message>
        <source>This hold has ended.</source>
        <translation>Η κράτηση έληξε.</translation>
    </message>
    <message>
        <source>Somebody else counted this too. Count again.</source>
        <translation>Το μέτρησε και άλλος. Μετρήστε ξανά.</translation>
    </message>
    <message>
        <source>Somebody else has this task already.</source>
        <translation>Την εργασία την έχει ήδη άλλος.</translation>
    </message>
    <message>
        <source>This task was yours until head office was restored. Somebody else took it since.</source>
        <translation>Αυτή η εργασία ήταν δική σας ώσπου αποκαταστάθηκαν τα κεντρικά. Από τότε την ανέλαβε άλλος.</translation>
    </message>
    <message>
        <source>Head office does not know this store.</source>
        <translation>Τα κεντρικά δεν γνωρίζουν αυτό το κατάστημα.</translation>
    </message>
    <message>
        <source>Head office does not know this task.</source>
        <translation>Τα κεντρικά δεν γνωρίζουν αυτή την εργασία.</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>Αυτό το προφίλ δεν υπάρχει πια.</translation>
    </message>
    <message>
        <source>Head office does not know this customer.</source>
        <translation>Τα κεντρικά δεν γνωρίζουν αυτόν τον πελάτη.</translation>
    </message>
    <message>
        <source>This product is no longer in the catalogue.</source>
        <translation>Το προϊόν δεν υπάρχει πια στον κατάλογο.</translation>
    </message>
    <message>
        <source>This account may not do that. A manager can.</source>
        <translation>Αυτός ο λογαριασμός δεν έχει δικαίωμα. Ένας υπεύθυνος έχει.</translation>
    </message>
    <message>
        <source>Head office has not checked this person’s PIN on this device. Sign in again while the line is live, then do it once more.</source>
        <translation>Τα κεντρικά δεν έχουν ελέγξει το PIN αυτού του ατόμου σε αυτή τη συσκευή. Συνδεθείτε ξανά όσο λειτουργεί η γραμμή και μετά κάντε το πάλι.</translation>
    </message>
    <message>
        <source>Head office cannot read it. Do it again in another way.</source>
        <translation>Τα κεντρικά δεν μπορούν να το διαβάσουν. Κάντε το ξανά με άλλον τρόπο.</translation>
    </message>
    <message>
        <source>It is too long for head office. Do it again in fewer words.</source>
        <translation>Είναι πολύ μεγάλο για τα κεντρικά. Κάντε το ξανά με λιγότερα λόγια.</translation>
    </message>
    <message>
        <source>Head office could not take it in. It is kept there for a person.</source>
        <translation>Τα κεντρικά δεν μπόρεσαν να το περάσουν. Φυλάσσεται εκεί για έλεγχο.</translation>
    </message>
    <message>
        <source>Something else changed meanwhile.</source>
        <translation>Στο μεταξύ άλλαξε κάτι άλλο.</translation>
    </message>
    <message>
        <source>Head office said no.</source>
        <translation>Τα κεντρικά αρνήθηκαν.</translation>
    </message>
    <message>
        <source>%1 has this task already.</source>
        <translation>Ο/Η %1 έχει ήδη αυτή την εργασία.</translation>
    </message>
    <message>
        <source>%1 is not for sale any more. Take it out first.</source>
        <translation>Δεν πωλείται πια: %1. Βγάλτε το πρώτα.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1, δεν βγαίνει</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Αφαίρεση φίλτρου: %1</translation>
    </message>
</context>
<context>
    <name>ColourChip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1, δεν βγαίνει</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>One person or two?</source>
        <translation>Ένα άτομο ή δύο;</translation>
    </message>
    <message>
        <source>Tap the profile that stays. The other one goes into it.</source>
        <translation>Αγγίξτε το προφίλ που μένει. Το άλλο ενώνεται με αυτό.</translation>
    </message>
    <message>
        <source>Carts, wishlists and histories come together, and nothing is doubled. This cannot be undone.</source>
        <translation>Καλάθια, αγαπημένα και ιστορικό ενώνονται, τίποτα δεν διπλασιάζεται. Δεν αναιρείται.</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>Είναι δύο άτομα</translation>
    </message>
    <message>
        <source>Opening both …</source>
        <translation>Άνοιγμα και των δύο …</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>Ερώτηση στα κεντρικά …</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Ένωση σε ένα</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Cart: %1</source>
        <translation>Καλάθι: %1</translation>
    </message>
    <message>
        <source>Wishlist: %1</source>
        <translation>Αγαπημένα: %1</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Χωρίς τηλέφωνο</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Χωρίς e-mail</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Νέος πελάτης</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Από %1</translation>
    </message>
    <message>
        <source>Noted: they are two people.</source>
        <translation>Σημειώθηκε: είναι δύο άτομα.</translation>
    </message>
    <message>
        <source>Two profiles are one now.</source>
        <translation>Δύο προφίλ έγιναν ένα.</translation>
    </message>
</context>
<context>
    <name>CountNote</name>
    <message>
        <source>Count again</source>
        <translation>Ξαναμετρήστε</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Count the shelf</source>
        <translation>Μέτρηση ραφιού</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>Μετρήθηκαν %1</translation>
    </message>
    <message>
        <source>Back to the product</source>
        <translation>Πίσω στο προϊόν</translation>
    </message>
    <message>
        <source>The figure moves by this difference, so what is sold since you looked stays sold.</source>
        <translation>Ο αριθμός αλλάζει κατά τη διαφορά, ώστε ό,τι πουλήθηκε στο μεταξύ να μένει πουλημένο.</translation>
    </message>
    <message>
        <source>Count what lies here. Afterwards you see what the book says.</source>
        <translation>Μετρήστε ό,τι υπάρχει. Τι λέει το βιβλίο φαίνεται μετά.</translation>
    </message>
    <message>
        <source>Finish the count</source>
        <translation>Τέλος μέτρησης</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Your count of %1 waits to be sent.</source>
        <translation>Η μέτρησή σας (%1) περιμένει να σταλεί.</translation>
    </message>
    <message>
        <source>Two people counted this at once. Count it again.</source>
        <translation>Το μέτρησαν δύο ταυτόχρονα. Μετρήστε το ξανά.</translation>
    </message>
    <message>
        <source>As many as the book said: %1.</source>
        <translation>Όσα έλεγε το βιβλίο: %1.</translation>
    </message>
    <message>
        <source>The book said %2: 1 more lies here.</source>
        <translation>Το βιβλίο έλεγε %2: υπάρχει 1 παραπάνω.</translation>
    </message>
    <message>
        <source>The book said %2: %1 more lie here.</source>
        <translation>Το βιβλίο έλεγε %2: υπάρχουν %1 παραπάνω.</translation>
    </message>
    <message>
        <source>The book said %2: 1 is missing.</source>
        <translation>Το βιβλίο έλεγε %2: λείπει 1.</translation>
    </message>
    <message>
        <source>The book said %2: %1 are missing.</source>
        <translation>Το βιβλίο έλεγε %2: λείπουν %1.</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Cart %1</source>
        <comment>how many pieces</comment>
        <translation>Καλάθι %1</translation>
    </message>
    <message>
        <source>The cart is empty</source>
        <translation>Το καλάθι είναι άδειο</translation>
    </message>
    <message>
        <source>Wishlist %1</source>
        <comment>how many things</comment>
        <translation>Αγαπημένα %1</translation>
    </message>
    <message>
        <source>No wishes yet</source>
        <translation>Κανένα αγαπημένο ακόμη</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>No customer yet</source>
        <translation>Κανένας πελάτης ακόμη</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or go on without.</source>
        <translation>Σαρώστε τον κωδικό στο κινητό του πελάτη, ή συνεχίστε χωρίς.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Σάρωση κωδικού</translation>
    </message>
    <message>
        <source>Find</source>
        <comment>look for a customer</comment>
        <translation>Εύρεση</translation>
    </message>
    <message>
        <source>Cart</source>
        <comment>what staff call the bag</comment>
        <translation>Καλάθι</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <translation>Αγαπημένα</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Συνέχεια εκεί</translation>
    </message>
    <message>
        <source>This profile was erased</source>
        <translation>Το προφίλ διαγράφηκε</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>an erased profile</comment>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>End with %1?</source>
        <translation>Τέλος με: %1;</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now.</source>
        <translation>Το καλάθι μένει στο κινητό. Αυτή η συσκευή το ξεχνά τώρα.</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now. %1</source>
        <translation>Το καλάθι μένει στο κινητό. Αυτή η συσκευή το ξεχνά τώρα. %1</translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation>Συνέχεια</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>Τέλος και διαγραφή</translation>
    </message>
</context>
<context>
    <name>CustomerRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Find a customer</source>
        <translation>Εύρεση πελάτη</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or code</source>
        <translation>Όνομα, τηλέφωνο, e-mail ή κωδικός</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>Δεν βρέθηκε πελάτης</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Κανένας πελάτης ακόμη</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the code on their phone.</source>
        <translation>Ελέγξτε την ορθογραφία, ή σαρώστε τον κωδικό στο κινητό του πελάτη.</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or find them by name, phone or e-mail.</source>
        <translation>Σαρώστε τον κωδικό στο κινητό του πελάτη, ή ψάξτε με όνομα, τηλέφωνο ή e-mail.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Σάρωση κωδικού</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Handed over by a colleague</source>
        <translation>Παραδόθηκε από συνάδελφο</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <comment>the name of a colleague</comment>
        <translation>Παραδόθηκε από: %1</translation>
    </message>
    <message>
        <source>Offline: only customers opened on this device are found.</source>
        <translation>Χωρίς σύνδεση: βρίσκονται μόνο πελάτες που άνοιξαν σε αυτή τη συσκευή.</translation>
    </message>
    <message>
        <source>There are more. Type a little more.</source>
        <translation>Υπάρχουν κι άλλοι. Γράψτε λίγο ακόμη.</translation>
    </message>
    <message>
        <source>phone ends in %1</source>
        <translation>τηλέφωνο σε %1</translation>
    </message>
    <message>
        <source>opened here</source>
        <translation>άνοιξε εδώ</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <comment>title of the sheet</comment>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>For everyone at this screen.</source>
        <translation>Για όλους σε αυτή την οθόνη.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Γλώσσα</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Μέγεθος κειμένου</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Όψη</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Σκούρο</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Υψηλή αντίθεση</translation>
    </message>
    <message>
        <source>Strong lines and no tints.</source>
        <translation>Έντονες γραμμές, χωρίς αποχρώσεις.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Λιγότερη κίνηση</translation>
    </message>
    <message>
        <source>Things fade and do not slide.</source>
        <translation>Όλα ξεθωριάζουν αντί να γλιστρούν.</translation>
    </message>
</context>
<context>
    <name>DoneChange</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Keep the profile</source>
        <translation>Διατήρηση</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Οριστική διαγραφή</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erase %1 everywhere?</source>
        <translation>Διαγραφή %1 παντού;</translation>
    </message>
    <message>
        <source>Profile, consents, cart (%1), wishlist (%2), notes and history are lost for good: here, at head office, on every device and on the phone page. Paid orders stay without a name.</source>
        <translation>Προφίλ, συγκαταθέσεις, καλάθι (%1), αγαπημένα (%2), σημειώσεις και ιστορικό χάνονται οριστικά: εδώ, στα κεντρικά, σε κάθε συσκευή και στη σελίδα του κινητού. Πληρωμένες παραγγελίες μένουν χωρίς όνομα.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Διαγράφηκε</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>Διαγραμμένοι πελάτες</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>Ερώτηση στα κεντρικά …</translation>
    </message>
    <message>
        <source>Erased. Every device forgets it now.</source>
        <translation>Διαγράφηκε. Το ξεχνά κάθε συσκευή.</translation>
    </message>
    <message>
        <source>Waiting for: %1.</source>
        <translation>Αναμονή για: %1.</translation>
    </message>
    <message>
        <source>They do so at their next contact.</source>
        <translation>Θα το κάνουν στην επόμενη σύνδεσή τους.</translation>
    </message>
    <message>
        <source>Shut out, so nobody can tell them: %1.</source>
        <translation>Αποκλεισμένες, δεν μπορούν να ειδοποιηθούν: %1.</translation>
    </message>
    <message>
        <source>1 still waits for devices</source>
        <translation>1 περιμένει συσκευές</translation>
    </message>
    <message>
        <source>%1 still wait for devices</source>
        <translation>%1 περιμένουν συσκευές</translation>
    </message>
    <message>
        <source>Every device has deleted them.</source>
        <translation>Κάθε συσκευή τους έχει διαγράψει.</translation>
    </message>
    <message>
        <source>Erased %1. %2</source>
        <comment>%1 is a moment</comment>
        <translation>Διαγραφή %1. %2</translation>
    </message>
    <message>
        <source>Every device that knew it has deleted it.</source>
        <translation>Το διέγραψαν όλες οι συσκευές που το γνώριζαν.</translation>
    </message>
    <message>
        <source>%1 of %2 devices have deleted it.</source>
        <translation>Το διέγραψαν %1 από %2 συσκευές.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>άλλες %1</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Type the number under the code.</source>
        <translation>Πληκτρολογήστε τον αριθμό κάτω από τον κωδικό.</translation>
    </message>
    <message>
        <source>It holds characters that no label may have.</source>
        <translation>Έχει σημεία που καμία ετικέτα δεν επιτρέπεται να έχει.</translation>
    </message>
    <message>
        <source>It is longer than any label may be.</source>
        <translation>Είναι μεγαλύτερη από όσο επιτρέπεται σε ετικέτα.</translation>
    </message>
    <message>
        <source>A part of it is not known.</source>
        <translation>Ένα μέρος της είναι άγνωστο.</translation>
    </message>
    <message>
        <source>Its parts cannot be told apart.</source>
        <translation>Τα μέρη της δεν ξεχωρίζουν.</translation>
    </message>
    <message>
        <source>Part %1 is too short or too long.</source>
        <translation>Το μέρος %1 είναι πολύ μικρό ή πολύ μεγάλο.</translation>
    </message>
    <message>
        <source>Part %1 holds a character that may not be there.</source>
        <translation>Το μέρος %1 έχει σημείο που δεν επιτρέπεται.</translation>
    </message>
    <message>
        <source>A digit of part %1 is wrong.</source>
        <translation>Ένα ψηφίο στο μέρος %1 είναι λάθος.</translation>
    </message>
    <message>
        <source>Part %1 is not a real date.</source>
        <translation>Το μέρος %1 δεν είναι ημερομηνία.</translation>
    </message>
    <message>
        <source>Part %1 holds a value that does not exist.</source>
        <translation>Το μέρος %1 έχει τιμή που δεν υπάρχει.</translation>
    </message>
    <message>
        <source>Part %1 is there twice, with two values.</source>
        <translation>Το μέρος %1 υπάρχει δύο φορές, με δύο τιμές.</translation>
    </message>
    <message>
        <source>Part %1 may not stand beside the others.</source>
        <translation>Το μέρος %1 δεν επιτρέπεται δίπλα στα άλλα.</translation>
    </message>
    <message>
        <source>Part %1 lacks what belongs to it.</source>
        <translation>Από το μέρος %1 λείπει κάτι που του ανήκει.</translation>
    </message>
    <message>
        <source>Part %1 stands in a wrong place.</source>
        <translation>Το μέρος %1 είναι σε λάθος θέση.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear %1</source>
        <translation>Καθαρισμός: %1</translation>
    </message>
</context>
<context>
    <name>FoundProduct</name>
    <message>
        <source>Product number (GTIN)</source>
        <translation>Αριθμός προϊόντος (GTIN)</translation>
    </message>
    <message>
        <source>Batch</source>
        <comment>of goods</comment>
        <translation>Παρτίδα</translation>
    </message>
    <message>
        <source>Use before</source>
        <translation>Χρήση έως</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>Στο καλάθι</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the page of a product</comment>
        <translation>Άνοιγμα</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Handing over needs the line. The cart is kept here and goes on working.</source>
        <translation>Η συνέχεια στο κινητό θέλει σύνδεση. Το καλάθι μένει εδώ και λειτουργεί.</translation>
    </message>
    <message>
        <source>The line is down. What was done here reaches your colleague once it is back.</source>
        <translation>Δεν υπάρχει σύνδεση. Ό,τι έγινε εδώ θα φτάσει στον συνάδελφό σας μόλις επανέλθει.</translation>
    </message>
    <message>
        <source>Works for 1 day</source>
        <translation>Ισχύει 1 ημέρα</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 days</source>
        <translation>
            <numerusform>Ισχύει %1 ημέρες</numerusform>
            <numerusform>Ισχύει %1 ημέρες</numerusform>
        </translation>
    </message>
    <message>
        <source>Works for 1 hour</source>
        <translation>Ισχύει 1 ώρα</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 hours</source>
        <translation>
            <numerusform>Ισχύει %1 ώρες</numerusform>
            <numerusform>Ισχύει %1 ώρες</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand over to phone</source>
        <translation>Συνέχεια στο κινητό</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <comment>title of the hand-over</comment>
        <translation>Σε συνάδελφο</translation>
    </message>
    <message>
        <source>Point the phone camera here. Cart and wishlist stay live on both sides.</source>
        <translation>Στρέψτε εδώ την κάμερα του κινητού. Καλάθι και αγαπημένα μένουν ζωντανά και στις δύο πλευρές.</translation>
    </message>
    <message>
        <source>They scan this on their device and go on with the same cart and wishlist.</source>
        <translation>Το σαρώνει στη συσκευή του και συνεχίζει με το ίδιο καλάθι και την ίδια λίστα επιθυμιών.</translation>
    </message>
    <message>
        <source>Code that opens the cart on a phone</source>
        <translation>Κωδικός που ανοίγει το καλάθι στο κινητό</translation>
    </message>
    <message>
        <source>Code that opens the customer on another device</source>
        <translation>Κωδικός που ανοίγει τον πελάτη σε άλλη συσκευή</translation>
    </message>
    <message>
        <source>Opened on the phone</source>
        <translation>Άνοιξε στο κινητό</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>Αναμονή κινητού</translation>
    </message>
    <message>
        <source>Waiting for a colleague</source>
        <translation>Αναμονή για συνάδελφο</translation>
    </message>
    <message>
        <source>This code has ended</source>
        <translation>Ο κωδικός έληξε</translation>
    </message>
    <message>
        <source>Not now</source>
        <comment>hand-over is not possible</comment>
        <translation>Όχι τώρα</translation>
    </message>
    <message>
        <source>For safety a code works only for a while.</source>
        <translation>Για ασφάλεια κάθε κωδικός ισχύει για λίγο.</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>Νέος κωδικός</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Νέα προσπάθεια</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the hand-over</comment>
        <translation>Τέλος</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <source>%1 stars: %2</source>
        <translation>%1 αστέρια: %2</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>App</source>
        <translation>Εφαρμογή</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Τηλέφωνο</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Κατάστημα</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>Προσωπικές προσφορές</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Μηνύματα SMS</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Χωρίς e-mail</translation>
    </message>
    <message>
        <source>No personal offers</source>
        <translation>Χωρίς προσφορές</translation>
    </message>
    <message>
        <source>No text messages</source>
        <translation>Χωρίς SMS</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>What happened</source>
        <translation>Τι έγινε</translation>
    </message>
    <message>
        <source>With the shop</source>
        <comment>what happened between customer and shop</comment>
        <translation>Με το κατάστημα</translation>
    </message>
    <message>
        <source>To the lists</source>
        <comment>what happened to cart and wishlist</comment>
        <translation>Στις λίστες</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Hold</name>
    <message>
        <source>No store has one to hold.</source>
        <translation>Κανένα κατάστημα δεν έχει για κράτηση.</translation>
    </message>
    <message>
        <source>Only head office can promise a hold.</source>
        <translation>Μόνο τα κεντρικά μπορούν να υποσχεθούν κράτηση.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>Υπενθύμιση</translation>
    </message>
    <message>
        <source>The hold is let go.</source>
        <translation>Η κράτηση λύθηκε.</translation>
    </message>
    <message>
        <source>A reminder is on the list of tasks.</source>
        <translation>Μια υπενθύμιση μπήκε στις εργασίες.</translation>
    </message>
    <message>
        <source>Hold needs Wi-Fi</source>
        <translation>Η κράτηση θέλει Wi-Fi</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Ερώτηση …</translation>
    </message>
    <message>
        <source>None to hold</source>
        <translation>Κανένα για κράτηση</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>keep it aside; nobody is served</comment>
        <translation>Κράτηση</translation>
    </message>
    <message>
        <source>Hold %1 min</source>
        <translation>Κράτηση %1 λ.</translation>
    </message>
    <message>
        <source>Hold in %1</source>
        <comment>%1 is another store</comment>
        <translation>Κράτηση: %1</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>Κρατείται ως %1</translation>
    </message>
</context>
<context>
    <name>InsteadList</name>
    <message>
        <source>In this store instead</source>
        <translation>Σε αυτό το κατάστημα, αντ’ αυτού</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Διαγραφή τελευταίου ψηφίου</translation>
    </message>
</context>
<context>
    <name>LastScansCard</name>
    <message>
        <source>Last scans</source>
        <translation>Τελευταίες σαρώσεις</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the last scans</comment>
        <translation>Καθαρισμός</translation>
    </message>
    <message>
        <source>Scanned</source>
        <comment>the last scans</comment>
        <translation>Σαρωμένα</translation>
    </message>
    <message>
        <source>Noted</source>
        <comment>numbers kept for later</comment>
        <translation>Σημειωμένα</translation>
    </message>
    <message>
        <source>Search the last scans</source>
        <translation>Αναζήτηση στις τελευταίες σαρώσεις</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Όνομα ή αριθμός</translation>
    </message>
    <message>
        <source>What you scan stays here until you clear it.</source>
        <translation>Ό,τι σαρώνετε μένει εδώ ώσπου να το καθαρίσετε.</translation>
    </message>
    <message>
        <source>No scan fits these words.</source>
        <translation>Καμία σάρωση δεν ταιριάζει.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>%1. The lower one counts until you decide.</source>
        <translation>%1. Ισχύει η χαμηλότερη μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>How many</source>
        <comment>of a thing in the cart</comment>
        <translation>Πόσα</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a line of the cart</comment>
        <translation>Σημείωση</translation>
    </message>
    <message>
        <source>Note for this line</source>
        <translation>Σημείωση για αυτή τη γραμμή</translation>
    </message>
    <message>
        <source>Gift wrap, a date, a name</source>
        <translation>Συσκευασία δώρου, ημερομηνία, όνομα</translation>
    </message>
    <message>
        <source>Take the note off</source>
        <translation>Αφαίρεση σημείωσης</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Αποθήκευση σημείωσης</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Τι έγινε</translation>
    </message>
</context>
<context>
    <name>LineStatus</name>
    <message>
        <source>Live</source>
        <translation>Σε σύνδεση</translation>
    </message>
    <message>
        <source>1 change waiting since %2</source>
        <translation>1 αλλαγή περιμένει από %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting since %2</source>
        <translation>
            <numerusform>%1 αλλαγή περιμένει από %2</numerusform>
            <numerusform>%1 αλλαγές περιμένουν από %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>Ο δίσκος γέμισε</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Χρειάζεται ενημέρωση</translation>
    </message>
    <message>
        <source>Stopped: this device was copied</source>
        <translation>Σταμάτησε: η συσκευή αντιγράφηκε</translation>
    </message>
    <message>
        <source>Stored data damaged: restart</source>
        <translation>Φθαρμένα δεδομένα: επανεκκίνηση</translation>
    </message>
    <message>
        <source>Not enrolled any more</source>
        <translation>Μη εγγεγραμμένη πια</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Σύνδεση…</translation>
    </message>
    <message>
        <source>Fetching products: %1</source>
        <translation>Λήψη προϊόντων: %1</translation>
    </message>
    <message>
        <source>Fetching reviews: %1</source>
        <translation>Λήψη κριτικών: %1</translation>
    </message>
    <message>
        <source>Fetching stock: %1</source>
        <translation>Λήψη αποθεμάτων: %1</translation>
    </message>
    <message>
        <source>Head office says no</source>
        <translation>Τα κεντρικά αρνούνται</translation>
    </message>
    <message>
        <source>The disk of this device is full. What waits is still sent, but nothing new can be kept. Make room: delete files, or ask a manager.</source>
        <translation>Ο δίσκος της συσκευής είναι γεμάτος. Ό,τι περιμένει στέλνεται ακόμη, αλλά τίποτα νέο δεν μπορεί να κρατηθεί. Κάντε χώρο: σβήστε αρχεία ή ρωτήστε υπεύθυνο.</translation>
    </message>
    <message>
        <source>Head office needs a newer version of Store Assistant. You can work on: all is kept here. Ask a manager for the update; then it is sent.</source>
        <translation>Τα κεντρικά χρειάζονται νεότερη έκδοση του Store Assistant. Μπορείτε να συνεχίσετε: όλα κρατιούνται εδώ. Ζητήστε από υπεύθυνο την ενημέρωση· μετά στέλνονται.</translation>
    </message>
    <message>
        <source>Head office has met a copy of this device and takes nothing more from it. You can work on: all is kept here. Ask a manager to enrol this device again.</source>
        <translation>Τα κεντρικά συνάντησαν αντίγραφο αυτής της συσκευής και δεν δέχονται τίποτα πια από αυτήν. Μπορείτε να συνεχίσετε: όλα κρατιούνται εδώ. Ζητήστε από υπεύθυνο να εγγράψει ξανά τη συσκευή.</translation>
    </message>
    <message>
        <source>Stored data of this device cannot be read. Close the application and open it again: it is fetched anew, and what waits is kept.</source>
        <translation>Δεν διαβάζονται τα αποθηκευμένα δεδομένα της συσκευής. Κλείστε την εφαρμογή και ανοίξτε την ξανά: έρχονται από την αρχή και ό,τι περιμένει κρατιέται.</translation>
    </message>
    <message>
        <source>Head office does not know this device any more. You can work on: all is kept here. Ask a manager to enrol this device again; then it is sent.</source>
        <translation>Τα κεντρικά δεν γνωρίζουν πια αυτή τη συσκευή. Μπορείτε να συνεχίσετε: όλα κρατιούνται εδώ. Ζητήστε από υπεύθυνο να την εγγράψει ξανά· μετά στέλνονται.</translation>
    </message>
    <message>
        <source>Head office takes nothing from this device. You can work on: all is kept here. Ask a manager.</source>
        <translation>Τα κεντρικά δεν δέχονται τίποτα από αυτή τη συσκευή. Μπορείτε να συνεχίσετε: όλα κρατιούνται εδώ. Ρωτήστε υπεύθυνο.</translation>
    </message>
    <message>
        <source>Strange answers since %1</source>
        <translation>Παράξενες απαντήσεις από %1</translation>
    </message>
    <message>
        <source>Fault at head office since %1</source>
        <translation>Βλάβη στα κεντρικά από %1</translation>
    </message>
    <message>
        <source>Head office busy since %1</source>
        <translation>Φόρτος στα κεντρικά από %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Χωρίς σύνδεση από %1</translation>
    </message>
    <message>
        <source>1 change waiting</source>
        <translation>1 αλλαγή σε αναμονή</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting</source>
        <translation>
            <numerusform>%1 αλλαγές σε αναμονή</numerusform>
            <numerusform>%1 αλλαγές σε αναμονή</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Serving %1 · %2 in cart</source>
        <translation>%1 · %2 στο καλάθι</translation>
    </message>
</context>
<context>
    <name>MetCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing and what happened to it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Understood</source>
        <comment>a notice was read</comment>
        <translation>Κατάλαβα</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>Some things need a look.</source>
        <translation>Μερικά θέλουν μια ματιά.</translation>
    </message>
    <message>
        <source>Everything went through.</source>
        <translation>Όλα πέρασαν.</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Τίποτα δεν απορρίφθηκε.</translation>
    </message>
    <message>
        <source>One change was not done.</source>
        <translation>Μία αλλαγή δεν έγινε.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes were not done.</source>
        <translation>
            <numerusform>%1 αλλαγές δεν έγιναν.</numerusform>
            <numerusform>%1 αλλαγές δεν έγιναν.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head office was restored. Re-checking the last day: %1.</source>
        <translation>Τα κεντρικά επανήλθαν. Ξανάελεγχος της τελευταίας ημέρας: %1.</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>και 1 ακόμη</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>και %1 ακόμη</numerusform>
            <numerusform>και %1 ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits to be sent since %2.</source>
        <translation>1 αλλαγή περιμένει αποστολή από %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes wait to be sent since %2.</source>
        <translation>
            <numerusform>%1 αλλαγές περιμένουν αποστολή από %2.</numerusform>
            <numerusform>%1 αλλαγές περιμένουν αποστολή από %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>στάλθηκε %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Για: %1</translation>
    </message>
    <message>
        <source>As %1, signed in now</source>
        <translation>Ως %1, με τωρινή σύνδεση</translation>
    </message>
    <message>
        <source>Do it in my name</source>
        <translation>Να γίνει στο όνομά μου</translation>
    </message>
    <message>
        <source>Add to the new cart</source>
        <translation>Προσθήκη στο νέο καλάθι</translation>
    </message>
    <message>
        <source>As a new change</source>
        <translation>Ως νέα αλλαγή</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Νέα προσπάθεια</translation>
    </message>
    <message>
        <source>With the cart as it is now</source>
        <translation>Με το καλάθι όπως είναι τώρα</translation>
    </message>
    <message>
        <source>A manager signs in</source>
        <translation>Συνδέεται υπεύθυνος</translation>
    </message>
    <message>
        <source>And does it in their own name</source>
        <translation>Και το κάνει στο όνομά του</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Συνδεθείτε ξανά</translation>
    </message>
    <message>
        <source>While the line is live, then do it here</source>
        <translation>Όσο λειτουργεί η γραμμή, μετά κάντε το εδώ</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Μετρήστε ξανά</translation>
    </message>
    <message>
        <source>With what the book says now</source>
        <translation>Με όσα λέει τώρα το βιβλίο</translation>
    </message>
    <message>
        <source>Look at the product</source>
        <translation>Δείτε το προϊόν</translation>
    </message>
    <message>
        <source>It can be held again there</source>
        <translation>Εκεί μπορεί να κρατηθεί ξανά</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>Μετά μπορεί να γίνει ξανά</translation>
    </message>
    <message>
        <source>Look at the cart</source>
        <translation>Δείτε το καλάθι</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ανοίξτε τον πελάτη</translation>
    </message>
    <message>
        <source>For %1 minutes, if there still is one</source>
        <translation>Για %1 λεπτά, αν υπάρχει ακόμη</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1: υπάρχουν %2.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>στις %1</translation>
    </message>
    <message>
        <source>by %1 at %2</source>
        <translation>%1 στις %2</translation>
    </message>
</context>
<context>
    <name>NeedsYouSheet</name>
    <message>
        <source>Needs you</source>
        <comment>changes that a person must decide on</comment>
        <translation>Σας χρειάζεται</translation>
    </message>
    <message>
        <source>To do in this store</source>
        <translation>Να γίνουν σε αυτό το κατάστημα</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>Διαγραμμένοι πελάτες</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Τίποτα δεν σας χρειάζεται</translation>
    </message>
    <message>
        <source>What head office refuses is shown here, with its reason and a way out.</source>
        <translation>Ό,τι απορρίπτουν τα κεντρικά φαίνεται εδώ, με τον λόγο και μια λύση.</translation>
    </message>
    <message>
        <source>Done on its own</source>
        <translation>Έγιναν μόνα τους</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Charge %1</source>
        <translation>Χρέωση %1</translation>
    </message>
    <message>
        <source>You took it out. %1 added again: %2, %3.</source>
        <translation>Το αφαιρέσατε. Προστέθηκε ξανά %1: %2, %3.</translation>
    </message>
    <message>
        <source>You took it out, but it was set to %1: %2, %3.</source>
        <translation>Το αφαιρέσατε, αλλά ορίστηκε σε %1: %2, %3.</translation>
    </message>
    <message>
        <source>%1 now: you set %4, then it was set to %1: %2, %3.</source>
        <translation>Τώρα %1: ορίσατε %4, μετά ορίστηκε σε %1: %2, %3.</translation>
    </message>
    <message>
        <source>Already removed, so your note is gone too.</source>
        <translation>Έχει ήδη αφαιρεθεί, άρα και η σημείωσή σας.</translation>
    </message>
    <message>
        <source>Already taken off the wishlist.</source>
        <translation>Έχει ήδη βγει από τη λίστα επιθυμιών.</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1: +%2</translation>
    </message>
    <message>
        <source>%1: you set %2, %3.</source>
        <translation>%1: ορίσατε %2, %3.</translation>
    </message>
    <message>
        <source>Already removed.</source>
        <translation>Έχει ήδη αφαιρεθεί.</translation>
    </message>
    <message>
        <source>Already set to another number: %1, %2. Your minus was not counted.</source>
        <translation>Είχε ήδη αλλάξει ο αριθμός: %1, %2. Το μείον σας δεν μέτρησε.</translation>
    </message>
    <message>
        <source>Already removed: %1, %2.</source>
        <translation>Έχει ήδη αφαιρεθεί: %1, %2.</translation>
    </message>
    <message>
        <source>Your note was replaced: %1, %2. You wrote: %3</source>
        <translation>Η σημείωσή σας αντικαταστάθηκε: %1, %2. Γράψατε: %3</translation>
    </message>
    <message>
        <source>The price has changed.</source>
        <translation>Η τιμή άλλαξε.</translation>
    </message>
    <message>
        <source>Seen at %1. The price has changed.</source>
        <translation>Με τιμή %1. Η τιμή άλλαξε.</translation>
    </message>
    <message>
        <source>Seen at %1, today %2. The lower one counts until you decide.</source>
        <translation>Με τιμή %1, σήμερα %2. Ισχύει η χαμηλότερη μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Αφαίρεση</translation>
    </message>
    <message>
        <source>Put mine back</source>
        <translation>Επαναφορά της δικής μου</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>Να γίνει %1</translation>
    </message>
</context>
<context>
    <name>PanelFoot</name>
    <message>
        <source>Paid at the till</source>
        <translation>Πληρώθηκε</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Τίποτα για πληρωμή</translation>
    </message>
    <message>
        <source>More for this customer</source>
        <translation>Περισσότερα για τον πελάτη</translation>
    </message>
    <message>
        <source>Hand over to phone</source>
        <translation>Συνέχεια στο κινητό</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Παράδοση σε συνάδελφο</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Serving</source>
        <comment>before the name of the customer</comment>
        <translation>Πελάτης</translation>
    </message>
    <message>
        <source>Opening</source>
        <comment>a customer, from the hub</comment>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>End with this customer</source>
        <translation>Τέλος με αυτόν τον πελάτη</translation>
    </message>
</context>
<context>
    <name>PanelMenu</name>
    <message>
        <source>Erase this profile</source>
        <translation>Διαγραφή προφίλ</translation>
    </message>
    <message>
        <source>For managers</source>
        <translation>Για υπευθύνους</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>Paid at the till</source>
        <translation>Πληρώθηκε στο ταμείο</translation>
    </message>
    <message>
        <source>The cart is closed</source>
        <translation>Το καλάθι έκλεισε</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>Πίσω στον πελάτη</translation>
    </message>
    <message>
        <source>Only head office can close a cart, and the line is down. Take the payment as usual and let us remind you.</source>
        <translation>Μόνο τα κεντρικά κλείνουν καλάθι, και η γραμμή δεν λειτουργεί. Εισπράξτε κανονικά και θα σας το θυμίσουμε.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>Θύμισέ μας</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>Ερώτηση στα κεντρικά …</translation>
    </message>
    <message>
        <source>It is paid: close the cart</source>
        <translation>Πληρώθηκε: κλείσιμο καλαθιού</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Paid: %1. A new cart is open.</source>
        <translation>Πληρώθηκε: %1. Άνοιξε νέο καλάθι.</translation>
    </message>
    <message>
        <source>Closing needs Wi-Fi</source>
        <translation>Χρειάζεται Wi-Fi</translation>
    </message>
    <message>
        <source>Not to be closed like this</source>
        <translation>Δεν κλείνει έτσι</translation>
    </message>
    <message>
        <source>Not for sale: %1. Take it out of the cart first.</source>
        <translation>Δεν πωλείται: %1. Αφαιρέστε το πρώτα από το καλάθι.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a customer, phone and e-mail</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Stays</source>
        <comment>the profile that is kept</comment>
        <translation>Μένει</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Open a picture of a code</source>
        <translation>Άνοιγμα εικόνας κωδικού</translation>
    </message>
    <message>
        <source>Pictures and documents (%1)</source>
        <translation>Εικόνες και έγγραφα (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Όλα τα αρχεία (%1)</translation>
    </message>
</context>
<context>
    <name>PillButton</name>
    <message>
        <source>%1, %2</source>
        <comment>a state and more about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 από %2 ψηφία</translation>
    </message>
</context>
<context>
    <name>ProductActions</name>
    <message>
        <source>Added</source>
        <comment>to the cart</comment>
        <translation>Προστέθηκε</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>Στο καλάθι</translation>
    </message>
    <message>
        <source>Choose a customer to add</source>
        <translation>Επιλέξτε πελάτη</translation>
    </message>
    <message>
        <source>Recalled</source>
        <comment>a product</comment>
        <translation>Ανακλήθηκε</translation>
    </message>
    <message>
        <source>On the wishlist</source>
        <translation>Στα αγαπημένα</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <comment>put on the wishlist</comment>
        <translation>Αγαπημένα</translation>
    </message>
</context>
<context>
    <name>ProductCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a product, its price and where it is</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Add %1 to the cart</source>
        <translation>Στο καλάθι: %1</translation>
    </message>
</context>
<context>
    <name>ProductHead</name>
    <message>
        <source>Leaving the range</source>
        <translation>Αποσύρεται</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Search</source>
        <comment>go to the search page</comment>
        <translation>Αναζήτηση</translation>
    </message>
</context>
<context>
    <name>ProductSearch</name>
    <message>
        <source>All kinds</source>
        <translation>Όλα τα είδη</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>Κάθε τιμή</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Κάτω από %1</translation>
    </message>
    <message>
        <source>Search is not answering</source>
        <translation>Η αναζήτηση δεν απαντά</translation>
    </message>
    <message>
        <source>%1+ products</source>
        <translation>%1+ προϊόντα</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 προϊόν</translation>
    </message>
    <message numerus="yes">
        <source>%1 products</source>
        <translation>
            <numerusform>%1 προϊόντα</numerusform>
            <numerusform>%1 προϊόντα</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a filter, or try another word.</source>
        <translation>Αφαιρέστε ένα φίλτρο, ή δοκιμάστε άλλη λέξη.</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the label.</source>
        <translation>Ελέγξτε την ορθογραφία, ή σαρώστε την ετικέτα.</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>Τίποτα δεν ταιριάζει με τα φίλτρα</translation>
    </message>
    <message>
        <source>Nothing called “%1”</source>
        <translation>Τίποτα με όνομα «%1»</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Τίποτα ακόμη.</translation>
    </message>
    <message>
        <source>What happened before is shown when online.</source>
        <translation>Το ιστορικό φαίνεται όταν υπάρχει σύνδεση.</translation>
    </message>
    <message>
        <source>Offline: what this device has heard. The rest is shown when online.</source>
        <translation>Χωρίς σύνδεση: όσα άκουσε αυτή η συσκευή. Τα υπόλοιπα όταν συνδεθεί.</translation>
    </message>
    <message>
        <source>The last 50 changes.</source>
        <translation>Οι τελευταίες 50 αλλαγές.</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>Πελάτης από το %1</translation>
    </message>
    <message>
        <source>Speaks %1</source>
        <translation>Γλώσσα: %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>αγγλικά</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>ελληνικά</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>περσικά</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>αραβικά</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Points</source>
        <comment>of a customer</comment>
        <translation>Πόντοι</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>Άλλος πελάτης</translation>
    </message>
    <message>
        <source>Find another customer</source>
        <translation>Εύρεση άλλου πελάτη</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Εξυπηρέτηση</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <comment>before what a customer consented to</comment>
        <translation>Συμφωνεί με</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <comment>the rail at the edge of the window</comment>
        <translation>Ενότητες</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>place in the rail</comment>
        <translation>Σάρωση</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>place in the rail</comment>
        <translation>Αναζήτηση</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>place in the rail</comment>
        <translation>Πελάτης</translation>
    </message>
    <message>
        <source>Tasks</source>
        <comment>place in the rail</comment>
        <translation>Εργασίες</translation>
    </message>
    <message>
        <source>Display</source>
        <comment>place in the rail</comment>
        <translation>Εμφάνιση</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 σε αναμονή</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Not done: %1. %2</source>
        <translation>Δεν έγινε: %1. %2</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>a change</comment>
        <translation>Δεν έγινε</translation>
    </message>
    <message>
        <source>What should we do?</source>
        <translation>Τι να κάνουμε;</translation>
    </message>
    <message>
        <source>Tell me when it is back</source>
        <translation>Ειδοποίησέ με όταν ξαναέρθει</translation>
    </message>
    <message>
        <source>It goes on the list of tasks</source>
        <translation>Μπαίνει στη λίστα εργασιών</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Άνοιγμα πελάτη</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>Μετά μπορεί να ξαναγίνει</translation>
    </message>
    <message>
        <source>Save it for later</source>
        <translation>Φύλαξη για αργότερα</translation>
    </message>
    <message>
        <source>It goes on the wishlist</source>
        <translation>Πηγαίνει στα αγαπημένα</translation>
    </message>
    <message>
        <source>Leave it undone</source>
        <translation>Να μη γίνει</translation>
    </message>
    <message>
        <source>It goes off this list</source>
        <translation>Φεύγει από τη λίστα</translation>
    </message>
</context>
<context>
    <name>RefusalWindow</name>
    <message>
        <source>Store Assistant cannot open</source>
        <translation>Ο βοηθός καταστήματος δεν ανοίγει</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>%1, %2 stars, %3: %4</source>
        <translation>%1, %2 αστέρια, %3: %4</translation>
    </message>
</context>
<context>
    <name>ReviewFilters</name>
    <message>
        <source>First filters</source>
        <translation>Πρώτα φίλτρα</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Άλλα φίλτρα</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>Καμία κριτική ακόμη</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 κριτική</translation>
    </message>
    <message numerus="yes">
        <source>%1 reviews</source>
        <translation>
            <numerusform>%1 κριτικές</numerusform>
            <numerusform>%1 κριτικές</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSection</name>
    <message>
        <source>No review fits. Choose another filter.</source>
        <translation>Καμία κριτική δεν ταιριάζει. Επιλέξτε άλλο φίλτρο.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>%1–%2 stars</source>
        <translation>%1–%2 αστέρια</translation>
    </message>
    <message>
        <source>%1 to %2 stars</source>
        <translation>%1 έως %2 αστέρια</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλες</translation>
    </message>
    <message>
        <source>In Greek</source>
        <translation>Στα ελληνικά</translation>
    </message>
    <message>
        <source>In Persian</source>
        <translation>Στα περσικά</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>Στα αραβικά</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Στα αγγλικά</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>noted</source>
        <translation>σημειώθηκε</translation>
    </message>
    <message>
        <source>now</source>
        <translation>τώρα</translation>
    </message>
    <message numerus="yes">
        <source>%1 min ago</source>
        <translation>
            <numerusform>πριν από %1 λεπτό</numerusform>
            <numerusform>πριν από %1 λεπτά</numerusform>
        </translation>
    </message>
    <message>
        <source>An in-store number</source>
        <translation>Αριθμός από τα δικά μας ταμεία</translation>
    </message>
    <message>
        <source>No item here has the number %1.</source>
        <translation>Κανένα είδος εδώ δεν έχει τον αριθμό %1.</translation>
    </message>
    <message>
        <source>A badge from elsewhere</source>
        <translation>Ένα σήμα από αλλού</translation>
    </message>
    <message>
        <source>Whoever it belongs to does not work here.</source>
        <translation>Όποιος το έχει δεν εργάζεται εδώ.</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>Ένας κωδικός για νέα συσκευή</translation>
    </message>
    <message>
        <source>This device belongs to the shop already. Show the code to the new one.</source>
        <translation>Αυτή η συσκευή ανήκει ήδη στο κατάστημα. Δείξτε τον κωδικό στη νέα.</translation>
    </message>
    <message>
        <source>No code found in this picture</source>
        <translation>Δεν βρέθηκε κωδικός στην εικόνα</translation>
    </message>
    <message>
        <source>Take it closer and sharper, or type the number.</source>
        <translation>Τραβήξτε πιο κοντά και καθαρά, ή γράψτε τον αριθμό.</translation>
    </message>
    <message>
        <source>This file is not a picture</source>
        <translation>Αυτό το αρχείο δεν είναι εικόνα</translation>
    </message>
    <message>
        <source>Photos, screenshots and documents work: PNG, JPEG, WebP or PDF.</source>
        <translation>Δεκτά: φωτογραφίες, στιγμιότυπα και έγγραφα PNG, JPEG, WebP ή PDF.</translation>
    </message>
    <message>
        <source>This picture is damaged</source>
        <translation>Η εικόνα είναι κατεστραμμένη</translation>
    </message>
    <message>
        <source>Its file is cut off or broken. Take it again.</source>
        <translation>Το αρχείο της είναι ελλιπές ή χαλασμένο. Τραβήξτε την ξανά.</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>Η εικόνα είναι πολύ μεγάλη</translation>
    </message>
    <message>
        <source>Crop it to the code and open it again.</source>
        <translation>Κόψτε την γύρω από τον κωδικό και ανοίξτε την ξανά.</translation>
    </message>
    <message>
        <source>No picture to paste</source>
        <translation>Καμία εικόνα για επικόλληση</translation>
    </message>
    <message>
        <source>Copy a photo or screenshot first.</source>
        <translation>Αντιγράψτε πρώτα μια φωτογραφία ή στιγμιότυπο.</translation>
    </message>
    <message>
        <source>This scan did not work</source>
        <translation>Η σάρωση δεν πέτυχε</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Γράψτε τον αριθμό</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Νέα σάρωση</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Σημείωση</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Άλλη εικόνα</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Εύρεση του πελάτη</translation>
    </message>
    <message>
        <source>Not in our catalogue</source>
        <translation>Δεν είναι στον κατάλογό μας</translation>
    </message>
    <message>
        <source>%1: head office does not know it either.</source>
        <translation>%1: ούτε τα κεντρικά το γνωρίζουν.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office cannot be asked now.</source>
        <translation>%1: ο κατάλογος εδώ είναι πλήρης. Τα κεντρικά δεν απαντούν τώρα.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office is being asked.</source>
        <translation>%1: ο κατάλογος εδώ είναι πλήρης. Ρωτάμε τα κεντρικά.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Try again when online.</source>
        <translation>%1: ως τώρα εδώ υπάρχουν μόνο %2 προϊόντα. Δοκιμάστε ξανά με σύνδεση.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Head office is being asked.</source>
        <translation>%1: ως τώρα εδώ υπάρχουν μόνο %2 προϊόντα. Ρωτάμε τα κεντρικά.</translation>
    </message>
    <message>
        <source>Number misread or mistyped</source>
        <translation>Λάθος ανάγνωση ή πληκτρολόγηση</translation>
    </message>
    <message>
        <source>This code is not valid</source>
        <translation>Ο κωδικός δεν ισχύει</translation>
    </message>
    <message>
        <source>Two scans at once</source>
        <translation>Δύο σαρώσεις μαζί</translation>
    </message>
    <message>
        <source>The label is faulty</source>
        <translation>Η ετικέτα έχει λάθος</translation>
    </message>
    <message>
        <source>This code cannot be read</source>
        <translation>Ο κωδικός δεν διαβάζεται</translation>
    </message>
    <message>
        <source>Scan one code after the other.</source>
        <translation>Σαρώστε τους κωδικούς έναν έναν.</translation>
    </message>
    <message>
        <source>A box or place code, not a product</source>
        <translation>Κωδικός κιβωτίου ή θέσης, όχι προϊόντος</translation>
    </message>
    <message>
        <source>A coupon, not a product</source>
        <translation>Κουπόνι, όχι προϊόν</translation>
    </message>
    <message>
        <source>A link, not a product of this shop</source>
        <translation>Σύνδεσμος, όχι προϊόν του καταστήματος</translation>
    </message>
    <message>
        <source>Text, not a product code</source>
        <translation>Κείμενο, όχι κωδικός προϊόντος</translation>
    </message>
    <message>
        <source>Not a product code</source>
        <translation>Δεν είναι κωδικός προϊόντος</translation>
    </message>
    <message>
        <source>The label says %1</source>
        <translation>Η ετικέτα λέει %1</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>Έληξε</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>1 ημέρα ακόμη</translation>
    </message>
    <message numerus="yes">
        <source>%1 days left</source>
        <translation>
            <numerusform>%1 ημέρες ακόμη</numerusform>
            <numerusform>%1 ημέρες ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month left</source>
        <translation>1 μήνας ακόμη</translation>
    </message>
    <message numerus="yes">
        <source>%1 months left</source>
        <translation>
            <numerusform>%1 μήνες ακόμη</numerusform>
            <numerusform>%1 μήνες ακόμη</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Number under the code</source>
        <translation>Αριθμός κάτω από τον κωδικό</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>that stands under a code</comment>
        <translation>Αριθμός</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Εύρεση</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Άνοιγμα εικόνας</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Επικόλληση εικόνας</translation>
    </message>
    <message>
        <source>Looking for codes in the picture</source>
        <translation>Αναζήτηση κωδικών στην εικόνα</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>looking for codes</comment>
        <translation>Διακοπή</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a notice</comment>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>Σάρωση ετικέτας</translation>
    </message>
    <message>
        <source>Product, shelf and customer codes all work here. A hand scanner works on every page.</source>
        <translation>Εδώ διαβάζονται κωδικοί προϊόντων, ραφιών και πελατών. Ο σαρωτής χειρός λειτουργεί σε κάθε σελίδα.</translation>
    </message>
</context>
<context>
    <name>ScanRow</name>
    <message>
        <source>Add %1 to the cart</source>
        <translation>Στο καλάθι: %1</translation>
    </message>
    <message>
        <source>Put %1 away</source>
        <translation>Απόκρυψη: %1</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Back</source>
        <translation>Πίσω</translation>
    </message>
    <message>
        <source>Scanners and camera</source>
        <translation>Σαρωτές και κάμερα</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>None</source>
        <translation>Καμία</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Η καλύτερη</translation>
    </message>
    <message>
        <source>Not plugged in. It is found again.</source>
        <translation>Δεν είναι συνδεδεμένος. Θα βρεθεί ξανά.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Έτοιμος</translation>
    </message>
    <message>
        <source>This account may not read the port.</source>
        <translation>Αυτός ο λογαριασμός δεν έχει πρόσβαση στη θύρα.</translation>
    </message>
    <message>
        <source>Another program is using the port.</source>
        <translation>Άλλο πρόγραμμα χρησιμοποιεί τη θύρα.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In this store</source>
        <translation>Σε αυτό το κατάστημα</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>filter</comment>
        <translation>Τιμή</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>kind of product, filter</comment>
        <translation>Είδος</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Πιο σχετικά</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search products</source>
        <translation>Αναζήτηση προϊόντων</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Πώς λέγεται;</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>go to the scan page</comment>
        <translation>Σάρωση</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a view and how many it holds</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong (%1). Work can go on.</source>
        <translation>Κάτι πήγε στραβά (%1). Η δουλειά συνεχίζεται.</translation>
    </message>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation>Το PIN δεν είναι σωστό. Δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a minute or ask a manager.</source>
        <translation>Πολλά λάθος PIN. Περιμένετε ένα λεπτό ή ρωτήστε υπεύθυνο.</translation>
    </message>
    <message>
        <source>Sign in here once while online. Then it works offline too.</source>
        <translation>Συνδεθείτε εδώ μία φορά με γραμμή. Μετά γίνεται και χωρίς.</translation>
    </message>
    <message>
        <source>This device is no longer enrolled. Ask a manager.</source>
        <translation>Η συσκευή δεν είναι πια εγγεγραμμένη. Ρωτήστε υπεύθυνο.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Αυτός ο λογαριασμός δεν έχει δικαίωμα.</translation>
    </message>
    <message>
        <source>Nobody is signed in here.</source>
        <translation>Δεν έχει συνδεθεί κανείς εδώ.</translation>
    </message>
    <message>
        <source>The data of the shop is still arriving. Try again in a moment.</source>
        <translation>Τα δεδομένα του καταστήματος φτάνουν ακόμη. Δοκιμάστε σε λίγο.</translation>
    </message>
    <message>
        <source>It is not one of our products. Check the label or type the number.</source>
        <translation>Δεν είναι δικό μας προϊόν. Ελέγξτε την ετικέτα ή γράψτε τον αριθμό.</translation>
    </message>
    <message>
        <source>No customer found.</source>
        <translation>Δεν βρέθηκε πελάτης.</translation>
    </message>
    <message>
        <source>This customer was not opened here before. Try again when online.</source>
        <translation>Αυτός ο πελάτης δεν έχει ανοίξει εδώ. Δοκιμάστε ξανά με σύνδεση.</translation>
    </message>
    <message>
        <source>No customer is open here. Open one first.</source>
        <translation>Κανένας πελάτης δεν είναι ανοιχτός. Ανοίξτε πρώτα έναν.</translation>
    </message>
    <message>
        <source>Already taken out on the other side.</source>
        <translation>Αφαιρέθηκε ήδη από την άλλη πλευρά.</translation>
    </message>
    <message>
        <source>The price is not known here. Try again when online.</source>
        <translation>Η τιμή δεν είναι γνωστή εδώ. Δοκιμάστε ξανά με σύνδεση.</translation>
    </message>
    <message>
        <source>The cart is empty.</source>
        <translation>Το καλάθι είναι άδειο.</translation>
    </message>
    <message>
        <source>The cart changed just now. Look at it once more.</source>
        <translation>Το καλάθι μόλις άλλαξε. Δείτε το ξανά.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale. Take it out first.</source>
        <translation>Κάτι στο καλάθι δεν πωλείται. Αφαιρέστε το πρώτα.</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Offer something else.</source>
        <translation>Ανακλήθηκε: μην το παραδώσετε. Προτείνετε κάτι άλλο.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the customer to show a new one.</source>
        <translation>Ο κωδικός είναι παλιός. Ζητήστε νέο από τον πελάτη.</translation>
    </message>
    <message>
        <source>This code is not from our shop.</source>
        <translation>Ο κωδικός δεν είναι από το κατάστημά μας.</translation>
    </message>
    <message>
        <source>This is not a customer’s code.</source>
        <translation>Αυτός δεν είναι κωδικός πελάτη.</translation>
    </message>
    <message>
        <source>Only a manager may do this. Ask one to sign in here.</source>
        <translation>Μόνο υπεύθυνος μπορεί. Ζητήστε του να συνδεθεί εδώ.</translation>
    </message>
    <message>
        <source>Only head office can do this, and the line is down. Try again later.</source>
        <translation>Μόνο τα κεντρικά μπορούν και η γραμμή δεν λειτουργεί. Δοκιμάστε αργότερα.</translation>
    </message>
    <message>
        <source>Store Assistant is already open on this device.</source>
        <translation>Ο βοηθός καταστήματος είναι ήδη ανοιχτός σε αυτή τη συσκευή.</translation>
    </message>
    <message>
        <source>These files come from a newer version. Update this device.</source>
        <translation>Τα αρχεία είναι από νεότερη έκδοση. Ενημερώστε τη συσκευή.</translation>
    </message>
    <message>
        <source>The key does not open these files. Nothing was changed. Ask a manager.</source>
        <translation>Το κλειδί δεν ανοίγει τα αρχεία. Τίποτα δεν άλλαξε. Ρωτήστε υπεύθυνο.</translation>
    </message>
    <message>
        <source>The files of this device cannot be read. Check the disk.</source>
        <translation>Τα αρχεία της συσκευής δεν διαβάζονται. Ελέγξτε τον δίσκο.</translation>
    </message>
    <message>
        <source>Some stored data could not be read. It is being fetched again.</source>
        <translation>Κάποια δεδομένα δεν διαβάστηκαν. Έρχονται ξανά.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. Close the application and open it again: it will be fetched anew.</source>
        <translation>Κάποια αποθηκευμένα δεδομένα δεν διαβάζονται. Κλείστε την εφαρμογή και ανοίξτε την ξανά: θα ληφθούν εκ νέου.</translation>
    </message>
    <message>
        <source>Changes waiting here could not be read. They are kept in a file.</source>
        <translation>Αλλαγές σε αναμονή δεν διαβάστηκαν. Φυλάσσονται σε αρχείο.</translation>
    </message>
    <message>
        <source>A file with waiting changes was damaged. Look under Tasks at what could be saved.</source>
        <translation>Ένα αρχείο με αλλαγές σε αναμονή φθάρηκε. Δείτε στις Εργασίες τι σώθηκε.</translation>
    </message>
    <message>
        <source>The file with this device’s changes was damaged. It is kept, and so is what could be read of it. Ask a manager to enrol this device again.</source>
        <translation>Το αρχείο με τις αλλαγές της συσκευής φθάρηκε. Φυλάχτηκε, όπως και ό,τι μπορούσε να διαβαστεί. Ζητήστε από υπεύθυνο να εγγράψει ξανά τη συσκευή.</translation>
    </message>
    <message>
        <source>This program is built with an old database. Install it again.</source>
        <translation>Το πρόγραμμα έχει παλιά βάση δεδομένων. Εγκαταστήστε το ξανά.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing new can be kept until there is room.</source>
        <translation>Ο δίσκος γέμισε. Τίποτα νέο δεν φυλάσσεται ώσπου να αδειάσει χώρος.</translation>
    </message>
    <message>
        <source>The settings file cannot be read. Check it or delete it.</source>
        <translation>Το αρχείο ρυθμίσεων δεν διαβάζεται. Ελέγξτε το ή αφαιρέστε το.</translation>
    </message>
    <message>
        <source>Parts of the program are missing. Install it again.</source>
        <translation>Λείπουν μέρη του προγράμματος. Εγκαταστήστε το ξανά.</translation>
    </message>
    <message>
        <source>The line is down. What is stored here still works.</source>
        <translation>Η γραμμή έπεσε. Ό,τι είναι εδώ λειτουργεί.</translation>
    </message>
    <message>
        <source>Head office said no. See Tasks.</source>
        <translation>Τα κεντρικά αρνήθηκαν. Δείτε τις Εργασίες.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. It is being fetched again.</source>
        <translation>Κάποια δεδομένα δεν διαβάζονται. Έρχονται ξανά.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Κάτι πήγε στραβά. Δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>The code is empty. Scan again.</source>
        <translation>Ο κωδικός είναι κενός. Σαρώστε ξανά.</translation>
    </message>
    <message>
        <source>Half a code came in. Scan again.</source>
        <translation>Ήρθε μισός κωδικός. Σαρώστε ξανά.</translation>
    </message>
    <message>
        <source>This is not a product number.</source>
        <translation>Αυτός δεν είναι αριθμός προϊόντος.</translation>
    </message>
    <message>
        <source>One digit is wrong. Check the number or scan again.</source>
        <translation>Ένα ψηφίο είναι λάθος. Ελέγξτε τον αριθμό ή σαρώστε ξανά.</translation>
    </message>
    <message>
        <source>The label is printed wrong. Type the number under the code.</source>
        <translation>Η ετικέτα έχει λάθος εκτύπωση. Γράψτε τον αριθμό κάτω από τον κωδικό.</translation>
    </message>
    <message>
        <source>This badge is no longer valid. Ask a manager for a new one.</source>
        <translation>Αυτό το σήμα δεν ισχύει πια. Ζητήστε νέο από έναν υπεύθυνο.</translation>
    </message>
    <message>
        <source>This code is too old. Ask your colleague for a new one.</source>
        <translation>Ο κωδικός είναι παλιός. Ζητήστε νέο από τον συνάδελφό σας.</translation>
    </message>
    <message>
        <source>This code is too old. Ask a manager for a new one.</source>
        <translation>Ο κωδικός είναι παλιός. Ζητήστε νέο από έναν υπεύθυνο.</translation>
    </message>
    <message>
        <source>This is a link to %1, not a product. It is not opened.</source>
        <translation>Αυτός είναι σύνδεσμος προς %1, όχι προϊόν. Δεν ανοίγει.</translation>
    </message>
    <message>
        <source>This code says “%1”. It is not a product.</source>
        <translation>Ο κωδικός λέει «%1». Δεν είναι προϊόν.</translation>
    </message>
    <message>
        <source>Not shown: it may be a password. Characters: %1.</source>
        <translation>Δεν εμφανίζεται: ίσως είναι κωδικός πρόσβασης. Χαρακτήρες: %1.</translation>
    </message>
    <message>
        <source>This code names a box or a place. Scan the one on the product itself.</source>
        <translation>Ο κωδικός δηλώνει κιβώτιο ή θέση. Σαρώστε αυτόν που έχει το ίδιο το προϊόν.</translation>
    </message>
    <message>
        <source>This code is a coupon. Scan the one on the product itself.</source>
        <translation>Ο κωδικός είναι κουπόνι. Σαρώστε αυτόν που έχει το ίδιο το προϊόν.</translation>
    </message>
    <message>
        <source>This code is empty, so it is no product.</source>
        <translation>Αυτός ο κωδικός είναι κενός, άρα δεν είναι προϊόν.</translation>
    </message>
    <message>
        <source>This code is not a product of a shop.</source>
        <translation>Ο κωδικός δεν είναι προϊόν καταστήματος.</translation>
    </message>
</context>
<context>
    <name>SerialScannerCard</name>
    <message>
        <source>Scanner on a serial or USB-COM port</source>
        <translation>Σαρωτής σε σειριακή θύρα ή USB-COM</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Θύρα</translation>
    </message>
    <message>
        <source>Speed in bits per second</source>
        <translation>Ταχύτητα σε bit ανά δευτερόλεπτο</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <source>1 point</source>
        <translation>1 πόντος</translation>
    </message>
    <message numerus="yes">
        <source>%1 points</source>
        <translation>
            <numerusform>%1 πόντοι</numerusform>
            <numerusform>%1 πόντοι</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>Αυτό το προφίλ δεν υπάρχει πια.</translation>
    </message>
    <message>
        <source>Now under another profile.</source>
        <translation>Τώρα σε άλλο προφίλ.</translation>
    </message>
    <message>
        <source>Now under %1.</source>
        <translation>Τώρα στο προφίλ: %1.</translation>
    </message>
    <message>
        <source>Recalled: %1. Do not hand it over. Take it out of the cart.</source>
        <translation>Ανακλήθηκε: %1. Μην το παραδώσετε. Αφαιρέστε το από το καλάθι.</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 τεμάχιο</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 τεμάχια</numerusform>
            <numerusform>%1 τεμάχια</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Σύνολο</translation>
    </message>
    <message>
        <source>One thing still waits to be sent. It will be.</source>
        <translation>Κάτι περιμένει ακόμη αποστολή. Θα σταλεί.</translation>
    </message>
    <message numerus="yes">
        <source>%1 things still wait to be sent. They will be.</source>
        <translation>
            <numerusform>%1 αλλαγές περιμένουν ακόμη αποστολή. Θα σταλούν.</numerusform>
            <numerusform>%1 αλλαγές περιμένουν ακόμη αποστολή. Θα σταλούν.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <comment>a sheet</comment>
        <translation>Κλείσιμο</translation>
    </message>
</context>
<context>
    <name>ShownProduct</name>
    <message>
        <source>Not made together. This is %1.</source>
        <translation>Δεν βγαίνουν μαζί. Αυτό είναι: %1.</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Κωδ. %1</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Take it off the shelf.</source>
        <translation>Ανακλήθηκε: μην το παραδώσετε. Κατεβάστε το από το ράφι.</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Τιμή από %1</translation>
    </message>
    <message>
        <source>This product is not here</source>
        <translation>Το προϊόν δεν είναι εδώ</translation>
    </message>
    <message>
        <source>It may have left the range. Search finds what is like it.</source>
        <translation>Ίσως αποσύρθηκε. Η αναζήτηση βρίσκει παρόμοια.</translation>
    </message>
</context>
<context>
    <name>SignInDesk</name>
    <message>
        <source>Demo shop: the PIN of %1 is %2</source>
        <translation>Δοκιμαστικό κατάστημα, PIN για %1: %2</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Καλημέρα</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Καλό απόγευμα</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Καλησπέρα</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Your PIN</source>
        <translation>Το PIN σας</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 από 5 αστέρια</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One less of %1</source>
        <translation>Ένα λιγότερο: %1</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Αφαίρεση: %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Ένα ακόμη: %1</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>In stock</source>
        <translation>Διαθέσιμο</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Τελευταίο</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Εξαντλήθηκε</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>γνωστό</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Εδώ</translation>
    </message>
    <message>
        <source>At home in 1 day</source>
        <translation>Σπίτι σε 1 ημέρα</translation>
    </message>
    <message numerus="yes">
        <source>At home in %1 days</source>
        <translation>
            <numerusform>Σπίτι σε %1 ημέρες</numerusform>
            <numerusform>Σπίτι σε %1 ημέρες</numerusform>
        </translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>Διάδρομος %1</translation>
    </message>
</context>
<context>
    <name>StockTile</name>
    <message>
        <source>Count the shelf</source>
        <translation>Μέτρηση ραφιού</translation>
    </message>
</context>
<context>
    <name>StoreTask</name>
    <message>
        <source>Compare</source>
        <comment>two profiles</comment>
        <translation>Σύγκριση</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>a task</comment>
        <translation>Ελέγχθηκε</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <comment>another customer</comment>
        <translation>Ποιος είναι;</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a task</comment>
        <translation>Έγινε</translation>
    </message>
    <message>
        <source>I will do it</source>
        <translation>Το αναλαμβάνω</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>count a shelf</comment>
        <translation>Μέτρηση</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>not done</source>
        <translation>δεν έγινε</translation>
    </message>
    <message>
        <source>was removed already</source>
        <translation>είχε ήδη αφαιρεθεί</translation>
    </message>
    <message>
        <source>the price had changed</source>
        <translation>η τιμή είχε αλλάξει</translation>
    </message>
    <message>
        <source>now under another profile</source>
        <translation>τώρα σε άλλο προφίλ</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Sold, though held for somebody: %1</source>
        <translation>Πουλήθηκε, ενώ ήταν κρατημένο: %1</translation>
    </message>
    <message>
        <source>Count again: %1</source>
        <translation>Μετρήστε ξανά: %1</translation>
    </message>
    <message>
        <source>Perhaps the same customer twice: %1</source>
        <translation>Ίσως διπλός πελάτης: %1</translation>
    </message>
    <message>
        <source>Head office lost changes that nobody has any more: %1</source>
        <translation>Τα κεντρικά έχασαν αλλαγές που δεν έχει πια κανείς: %1</translation>
    </message>
    <message>
        <source>Ask for the hold again: %1</source>
        <translation>Ζητήστε ξανά την κράτηση: %1</translation>
    </message>
    <message>
        <source>Tell them when it is back: %1</source>
        <translation>Ειδοποίηση όταν ξαναέρθει: %1</translation>
    </message>
    <message>
        <source>Check out again: %1</source>
        <translation>Ολοκληρώστε ξανά: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Να γίνει: %1</translation>
    </message>
    <message>
        <source>another customer, held until %2</source>
        <translation>άλλος πελάτης, κρατείται έως %2</translation>
    </message>
    <message>
        <source>%1 other customers, the first held until %2</source>
        <translation>%1 άλλοι πελάτες, ο πρώτος έως %2</translation>
    </message>
    <message>
        <source>Done before %1 on that device</source>
        <translation>Έγιναν πριν από %1 σε εκείνη τη συσκευή</translation>
    </message>
    <message>
        <source>Done between %1 and %2 on that device</source>
        <translation>Έγιναν μεταξύ %1 και %2 σε εκείνη τη συσκευή</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>την έχει: %1</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>έχει αναληφθεί</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Not in the catalogue here</source>
        <translation>Δεν είναι στον κατάλογο εδώ</translation>
    </message>
    <message>
        <source>Stock not known</source>
        <translation>Άγνωστο απόθεμα</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Κανένα εδώ</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 εδώ</translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>Διάδρομος %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock the screen</source>
        <translation>Κλείδωμα οθόνης</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>A product: %1</source>
        <translation>Προϊόν: %1</translation>
    </message>
    <message>
        <source>A product that is not in our catalogue: %1</source>
        <translation>Προϊόν εκτός του καταλόγου μας: %1</translation>
    </message>
    <message>
        <source>An in-store number: %1</source>
        <translation>Αριθμός των δικών μας ταμείων: %1</translation>
    </message>
    <message>
        <source>A customer’s code</source>
        <translation>Κωδικός πελάτη</translation>
    </message>
    <message>
        <source>A badge</source>
        <translation>Κάρτα προσωπικού</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>Κωδικός για νέα συσκευή</translation>
    </message>
    <message>
        <source>The code to try scanners with</source>
        <translation>Ο κωδικός δοκιμής σαρωτών</translation>
    </message>
    <message>
        <source>Not shown: it may hold a secret.</source>
        <translation>Δεν εμφανίζεται: ίσως περιέχει μυστικό.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Βρίσκεται αυτόματα</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Τίποτα</translation>
    </message>
    <message>
        <source>It sends %1 before each code.</source>
        <translation>Στέλνει %1 πριν από κάθε κωδικό.</translation>
    </message>
    <message>
        <source>It sends nothing after a code. Enter would make it faster.</source>
        <translation>Δεν στέλνει τίποτα μετά τον κωδικό. Με Enter θα ήταν πιο γρήγορος.</translation>
    </message>
    <message>
        <source>It sends %1 after each code.</source>
        <translation>Στέλνει %1 μετά από κάθε κωδικό.</translation>
    </message>
    <message>
        <source>It types as this device’s keyboard does.</source>
        <translation>Πληκτρολογεί όπως το πληκτρολόγιο αυτής της συσκευής.</translation>
    </message>
    <message>
        <source>Every character arrives as it was printed.</source>
        <translation>Κάθε σημείο φτάνει όπως τυπώθηκε.</translation>
    </message>
    <message>
        <source>It leaves out the separator (GS). Batch and date may be misread: set the scanner to send GS.</source>
        <translation>Παραλείπει το διαχωριστικό (GS). Παρτίδα και ημερομηνία ίσως διαβαστούν λάθος: ρυθμίστε τον σαρωτή να στέλνει GS.</translation>
    </message>
    <message>
        <source>It sends %1 for the separator (GS).</source>
        <translation>Στέλνει %1 για το διαχωριστικό (GS).</translation>
    </message>
    <message>
        <source>It sends the separator (GS).</source>
        <translation>Στέλνει το διαχωριστικό (GS).</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Try a scanner</source>
        <translation>Δοκιμάστε έναν σαρωτή</translation>
    </message>
    <message>
        <source>Scan this code, then any product. While this page is open, scans lead nowhere else.</source>
        <translation>Σαρώστε αυτόν τον κωδικό και μετά ένα προϊόν. Όσο η σελίδα είναι ανοιχτή, οι σαρώσεις μένουν εδώ.</translation>
    </message>
    <message>
        <source>Code to try scanners with</source>
        <translation>Κωδικός δοκιμής σαρωτών</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Τι ήρθε</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Τι σημαίνει</translation>
    </message>
    <message>
        <source>How this scanner is set</source>
        <translation>Πώς είναι ρυθμισμένος ο σαρωτής</translation>
    </message>
    <message>
        <source>Set scanners like this</source>
        <translation>Ρύθμιση σαρωτών έτσι</translation>
    </message>
    <message>
        <source>Already set like this</source>
        <translation>Ήδη έτσι ρυθμισμένο</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Αναμονή σάρωσης</translation>
    </message>
</context>
<context>
    <name>TypingScannerCard</name>
    <message>
        <source>Scanners that type</source>
        <translation>Σαρωτές που πληκτρολογούν</translation>
    </message>
    <message>
        <source>What comes after a code</source>
        <translation>Τι έρχεται μετά τον κωδικό</translation>
    </message>
    <message>
        <source>What comes before a code</source>
        <translation>Τι έρχεται πριν από τον κωδικό</translation>
    </message>
    <message>
        <source>Before a code</source>
        <translation>Πριν από τον κωδικό</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>before a code</comment>
        <translation>Τίποτα</translation>
    </message>
    <message>
        <source>What is sent for the separator GS</source>
        <translation>Τι στέλνεται για το διαχωριστικό GS</translation>
    </message>
    <message>
        <source>For the separator (GS)</source>
        <translation>Για το διαχωριστικό (GS)</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Βρίσκεται αυτόματα</translation>
    </message>
    <message>
        <source>Read what this device types</source>
        <translation>Ανάγνωση όσων πληκτρολογεί η συσκευή</translation>
    </message>
    <message>
        <source>Only for a scanner set to the same keyboard layout as this device.</source>
        <translation>Μόνο για σαρωτή με την ίδια διάταξη πληκτρολογίου με τη συσκευή.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Camera</source>
        <translation>Κάμερα</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Βρέθηκε: %1</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>Κλείσιμο της εικόνας</translation>
    </message>
    <message>
        <source>Light off</source>
        <translation>Σβήσιμο φωτός</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>of the camera</comment>
        <translation>Φως</translation>
    </message>
    <message>
        <source>Turn camera</source>
        <translation>Αλλαγή κάμερας</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with the camera</comment>
        <translation>Συνέχεια</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the camera</comment>
        <translation>Παύση</translation>
    </message>
    <message>
        <source>Set scanners and camera</source>
        <translation>Ρύθμιση σαρωτών και κάμερας</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a device or at a place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Πάγκος %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>Ταμείο %1</translation>
    </message>
    <message>
        <source>Tablet %1</source>
        <translation>Τάμπλετ %1</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>το κινητό του πελάτη</translation>
    </message>
    <message>
        <source>the web shop</source>
        <translation>το ηλεκτρονικό κατάστημα</translation>
    </message>
    <message>
        <source>the app</source>
        <translation>η εφαρμογή</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>το κιόσκι</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>το κατάστημα</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>No wishes yet</source>
        <translation>Κανένα αγαπημένο ακόμη</translation>
    </message>
    <message>
        <source>The heart on a product saves it for later.</source>
        <translation>Η καρδιά σε ένα προϊόν το κρατά για αργότερα.</translation>
    </message>
</context>
<context>
    <name>WishRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>Αφαίρεση από τα αγαπημένα: %1</translation>
    </message>
    <message>
        <source>Move to cart</source>
        <translation>Στο καλάθι</translation>
    </message>
</context>
</TS>
