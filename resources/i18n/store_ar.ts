<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Aim</name>
    <message>
        <source>Several codes. Tap the one you mean.</source>
        <translation>عدة رموز. المس الرمز المقصود.</translation>
    </message>
    <message>
        <source>A code, but not sharp. Go nearer.</source>
        <translation>رمز غير واضح. اقترب أكثر.</translation>
    </message>
    <message>
        <source>Read once. Hold still.</source>
        <translation>قُرئ مرة واحدة. ثبّت الجهاز.</translation>
    </message>
    <message>
        <source>Only a strip of the bars is sharp.</source>
        <translation>شريط من الخطوط فقط واضح.</translation>
    </message>
    <message>
        <source>Read in two ways. Hold still.</source>
        <translation>قُرئ بطريقتين. ثبّت الجهاز.</translation>
    </message>
    <message>
        <source>Only a part. Show the whole code.</source>
        <translation>جزء فقط. أظهر الرمز كله.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>Product barcode</source>
        <translation>باركود منتج</translation>
    </message>
    <message>
        <source>Short product barcode</source>
        <translation>باركود منتج قصير</translation>
    </message>
    <message>
        <source>Barcode (Code 128)</source>
        <translation>باركود (Code 128)</translation>
    </message>
    <message>
        <source>Box barcode (ITF)</source>
        <translation>باركود صندوق (ITF)</translation>
    </message>
    <message>
        <source>Fresh food barcode (DataBar)</source>
        <translation>باركود أغذية طازجة (DataBar)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a code, once and surely</comment>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>read twice</source>
        <translation>قُرئ مرتين</translation>
    </message>
    <message>
        <source>read %1 times</source>
        <translation>عدد القراءات: %1</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1 km away</source>
        <translation>على بُعد %1 كم</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 كم</translation>
    </message>
    <message>
        <source>as of now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>as of %1 s ago</source>
        <translation>قبل %1 ث</translation>
    </message>
    <message>
        <source>as of %1 min ago</source>
        <translation>قبل %1 د</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>BusyDots</name>
    <message>
        <source>Looking</source>
        <comment>what the three dots mean</comment>
        <translation>جارٍ البحث</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera and sound</source>
        <translation>الكاميرا والصوت</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Mirror the picture of a front camera</source>
        <translation>عكس صورة الكاميرا الأمامية كالمرآة</translation>
    </message>
    <message>
        <source>It moves as a mirror does. Codes are read as they are.</source>
        <translation>تتحرك كالمرآة. تُقرأ الرموز كما هي.</translation>
    </message>
    <message>
        <source>A short sound for each scan</source>
        <translation>صوت قصير مع كل مسح</translation>
    </message>
</context>
<context>
    <name>CameraProblem</name>
    <message>
        <source>May the camera look?</source>
        <translation>هل يُسمح للكاميرا؟</translation>
    </message>
    <message>
        <source>No camera here</source>
        <translation>لا توجد كاميرا هنا</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>الكاميرا لا تستجيب</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>الكاميرا مطفأة</translation>
    </message>
    <message>
        <source>It looks for codes only while this page is open. No picture is kept.</source>
        <translation>تبحث عن الرموز ما دامت هذه الصفحة مفتوحة فقط. لا تُحفظ أي صورة.</translation>
    </message>
    <message>
        <source>Use a hand scanner, a picture, or type the number.</source>
        <translation>استخدم ماسحًا يدويًا أو صورة، أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>Another program may be using it. The hand scanner still works.</source>
        <translation>ربما يستخدمها برنامج آخر. الماسح اليدوي يعمل.</translation>
    </message>
    <message>
        <source>Allow the camera in the settings of this device, or use the hand scanner.</source>
        <translation>اسمح بالكاميرا في إعدادات الجهاز، أو استخدم الماسح اليدوي.</translation>
    </message>
    <message>
        <source>It looks while this window is in front.</source>
        <translation>تعمل ما دامت هذه النافذة في الأمام.</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>استخدام الكاميرا</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>لصق صورة</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Recalled</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخر قطعة</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 هنا</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>Online, 1 day</source>
        <translation>عبر الإنترنت، يوم واحد</translation>
    </message>
    <message numerus="yes">
        <source>Online, %1 days</source>
        <translation>
            <numerusform>عبر الإنترنت، %1 يوم</numerusform>
            <numerusform>عبر الإنترنت، يوم واحد</numerusform>
            <numerusform>عبر الإنترنت، يومان</numerusform>
            <numerusform>عبر الإنترنت، %1 أيام</numerusform>
            <numerusform>عبر الإنترنت، %1 يومًا</numerusform>
            <numerusform>عبر الإنترنت، %1 يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>%1 taken out</source>
        <translation>أُخرج من السلة: %1</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1: صار العدد %2</translation>
    </message>
    <message>
        <source>Note taken off</source>
        <translation>أزيلت الملاحظة</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>نُقل إلى السلة: %1</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>أُزيل من المفضلة: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>أُضيف: %1</translation>
    </message>
    <message>
        <source>Saved to the wishlist</source>
        <translation>حُفظ في المفضلة</translation>
    </message>
    <message>
        <source>Taken off the wishlist</source>
        <translation>أُزيل من المفضلة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is still held.</source>
        <translation>ما زال %1 محجوزًا.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>Too late to undo. Change it by hand.</source>
        <translation>فات وقت التراجع. غيّره يدويًا.</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>حُفظت الملاحظة</translation>
    </message>
    <message>
        <source>Added to the cart</source>
        <translation>أُضيف إلى السلة</translation>
    </message>
    <message>
        <source>added on phone</source>
        <translation>من الهاتف</translation>
    </message>
    <message>
        <source>added on the web</source>
        <translation>من الموقع</translation>
    </message>
    <message>
        <source>added in the app</source>
        <translation>من التطبيق</translation>
    </message>
    <message>
        <source>added at the kiosk</source>
        <translation>من الكشك</translation>
    </message>
    <message>
        <source>added in the store</source>
        <translation>في المتجر</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>أضافه %1</translation>
    </message>
    <message>
        <source>%1 of them added on phone</source>
        <translation>%1 منها أضيف من الهاتف</translation>
    </message>
    <message>
        <source>%1 of them added on the web</source>
        <translation>%1 منها أضيف عبر الويب</translation>
    </message>
    <message>
        <source>%1 of them added in the app</source>
        <translation>%1 منها أضيف في التطبيق</translation>
    </message>
    <message>
        <source>%1 of them added at the kiosk</source>
        <translation>%1 منها أضيف في الكشك</translation>
    </message>
    <message>
        <source>%1 of them added by %2</source>
        <translation>%1 منها أضافه %2</translation>
    </message>
    <message>
        <source>%1 of them added in the store</source>
        <translation>%1 منها أضيف في المتجر</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over</source>
        <translation>مسحوب: لا يُسلَّم</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>لم يعد يباع</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Held in %1 until %2</source>
        <comment>%1 is another store</comment>
        <translation>محجوز في %1 حتى %2</translation>
    </message>
    <message>
        <source>Seen at %1, today %2</source>
        <translation>كان %1، واليوم %2</translation>
    </message>
    <message>
        <source>%1: %2 (was %3)</source>
        <comment>a thing, how many, before</comment>
        <translation>%1: %2 (كان %3)</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>The cart is empty</source>
        <translation>السلة فارغة</translation>
    </message>
    <message>
        <source>Scan a label or search to add the first thing.</source>
        <translation>امسح ملصقًا أو ابحث لإضافة أول منتج.</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>a button</comment>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>CartRow</name>
    <message>
        <source>%1, %2 in the cart, %3, %4</source>
        <translation>%1، %2 في السلة، %3، %4</translation>
    </message>
    <message>
        <source>Note and story of %1</source>
        <translation>ملاحظة وسجل %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Add %1</source>
        <translation>إضافة %1</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>إنقاص واحد من %1</translation>
    </message>
    <message>
        <source>Change how many of %1</source>
        <translation>تغيير عدد %1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>إخراج %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>ملاحظة على %1</translation>
    </message>
    <message>
        <source>Save %1 to the wishlist</source>
        <translation>حفظ %1 في المفضلة</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>إزالة %1 من المفضلة</translation>
    </message>
    <message>
        <source>Move %1 to the cart</source>
        <translation>نقل %1 إلى السلة</translation>
    </message>
    <message>
        <source>New customer %1</source>
        <translation>عميل جديد: %1</translation>
    </message>
    <message>
        <source>Write the hold on %1</source>
        <translation>كتابة الحجز على %1</translation>
    </message>
    <message>
        <source>Check out the cart</source>
        <translation>إتمام شراء السلة</translation>
    </message>
    <message>
        <source>Change a profile</source>
        <translation>تغيير ملف عميل</translation>
    </message>
    <message>
        <source>Make two profiles one</source>
        <translation>دمج ملفين في واحد</translation>
    </message>
    <message>
        <source>Erase a profile</source>
        <translation>محو ملف عميل</translation>
    </message>
    <message>
        <source>A change of an erased profile</source>
        <translation>تغيير في ملف مُحي</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>حجز %1</translation>
    </message>
    <message>
        <source>Let go of the hold on %1</source>
        <translation>إلغاء حجز %1</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>تسليم %1</translation>
    </message>
    <message>
        <source>Count of %1</source>
        <translation>جرد %1</translation>
    </message>
    <message>
        <source>Correct the stock of %1</source>
        <translation>تصحيح مخزون %1</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>مهمة جديدة</translation>
    </message>
    <message>
        <source>Take a task</source>
        <translation>تولّي مهمة</translation>
    </message>
    <message>
        <source>Finish a task</source>
        <translation>إنهاء مهمة</translation>
    </message>
    <message>
        <source>%1 added to the cart</source>
        <translation>أُضيف إلى السلة: %1</translation>
    </message>
    <message>
        <source>%1 changed to %2</source>
        <translation>صار عدد %1: %2</translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>أُخرج من السلة: %1</translation>
    </message>
    <message>
        <source>Note written on %1</source>
        <translation>كُتبت ملاحظة على %1</translation>
    </message>
    <message>
        <source>%1 saved to wishlist</source>
        <translation>حُفظ في المفضلة: %1</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>أُزيل من المفضلة: %1</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>نُقل إلى السلة: %1</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>عميل جديد مسجّل: %1</translation>
    </message>
    <message>
        <source>The hold is written on %1</source>
        <translation>كُتب الحجز على %1</translation>
    </message>
    <message>
        <source>Cart checked out</source>
        <translation>تم شراء السلة</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>تغيّر الملف</translation>
    </message>
    <message>
        <source>Two profiles are one now</source>
        <translation>صار الملفان واحدًا</translation>
    </message>
    <message>
        <source>Profile erased</source>
        <translation>مُحي الملف</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>حُجز %1</translation>
    </message>
    <message>
        <source>%1 is held no more</source>
        <translation>لم يعد %1 محجوزًا</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>سُلّم %1</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>جُرد %1</translation>
    </message>
    <message>
        <source>Stock of %1 corrected</source>
        <translation>صُحّح مخزون %1</translation>
    </message>
    <message>
        <source>Task written down</source>
        <translation>سُجّلت المهمة</translation>
    </message>
    <message>
        <source>Task taken</source>
        <translation>أُخذت المهمة</translation>
    </message>
    <message>
        <source>Task finished</source>
        <translation>أُنجزت المهمة</translation>
    </message>
    <message>
        <source>%2 of %1 added to the cart</source>
        <translation>أضيف %2 من %1 إلى السلة</translation>
    </message>
    <message>
        <source>Note taken off %1</source>
        <translation>أزيلت الملاحظة عن %1</translation>
    </message>
    <message>
        <source>None is left in this store.</source>
        <translation>نفد من هذا المتجر.</translation>
    </message>
    <message>
        <source>This cart was paid meanwhile. It can go into the new one.</source>
        <translation>دُفعت هذه السلة في الأثناء. يمكن وضعه في السلة الجديدة.</translation>
    </message>
    <message>
        <source>These profiles are one already.</source>
        <translation>هذان الملفان واحد بالفعل.</translation>
    </message>
    <message>
        <source>This customer exists already.</source>
        <translation>هذا العميل موجود من قبل.</translation>
    </message>
    <message>
        <source>Saved from a damaged file. It may have arrived: look before trying again.</source>
        <translation>أُنقذ من ملف تالف. ربما وصل: انظر قبل أن تحاول مجددًا.</translation>
    </message>
    <message>
        <source>The cart changed meanwhile. Look at it, then check out again.</source>
        <translation>تغيّرت السلة في الأثناء. انظر إليها ثم أعد الدفع.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale any more. Take it out first.</source>
        <translation>شيء في السلة لم يعد للبيع. أخرجه أولاً.</translation>
    </message>
    <message>
        <source>This hold has ended.</source>
        <translation>انتهى هذا الحجز.</translation>
    </message>
    <message>
        <source>Somebody else counted this too. Count again.</source>
        <translation>عدّه شخص آخر أيضاً. أعد العد.</translation>
    </message>
    <message>
        <source>Somebody else has this task already.</source>
        <translation>هذه المهمة عند شخص آخر.</translation>
    </message>
    <message>
        <source>This task was yours until head office was restored. Somebody else took it since.</source>
        <translation>كانت هذه المهمة لك حتى جرت استعادة المكتب الرئيسي. ومنذ ذلك الحين تولّاها شخص آخر.</translation>
    </message>
    <message>
        <source>Head office does not know this store.</source>
        <translation>المركز لا يعرف هذا المتجر.</translation>
    </message>
    <message>
        <source>Head office does not know this task.</source>
        <translation>المركز لا يعرف هذه المهمة.</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>لم يعد هذا الملف موجودًا.</translation>
    </message>
    <message>
        <source>Head office does not know this customer.</source>
        <translation>المكتب الرئيسي لا يعرف هذا العميل.</translation>
    </message>
    <message>
        <source>This product is no longer in the catalogue.</source>
        <translation>لم يعد هذا المنتج في القائمة.</translation>
    </message>
    <message>
        <source>This account may not do that. A manager can.</source>
        <translation>هذا الحساب لا يملك الصلاحية. المدير يملكها.</translation>
    </message>
    <message>
        <source>Head office has not checked this person’s PIN on this device. Sign in again while the line is live, then do it once more.</source>
        <translation>لم يتحقق المقر الرئيسي من الرقم السري لهذا الشخص على هذا الجهاز. سجّل الدخول من جديد أثناء الاتصال، ثم أعد ذلك.</translation>
    </message>
    <message>
        <source>Head office cannot read it. Do it again in another way.</source>
        <translation>لا يستطيع المكتب الرئيسي قراءته. أعد ذلك بطريقة أخرى.</translation>
    </message>
    <message>
        <source>It is too long for head office. Do it again in fewer words.</source>
        <translation>إنه أطول مما يقبله المكتب الرئيسي. أعد ذلك بكلمات أقل.</translation>
    </message>
    <message>
        <source>Head office could not take it in. It is kept there for a person.</source>
        <translation>لم يتمكن المكتب الرئيسي من قبوله. حُفظ هناك لمن يراجعه.</translation>
    </message>
    <message>
        <source>Something else changed meanwhile.</source>
        <translation>تغيّر شيء آخر في الأثناء.</translation>
    </message>
    <message>
        <source>Head office said no.</source>
        <translation>رفض المكتب الرئيسي.</translation>
    </message>
    <message>
        <source>%1 has this task already.</source>
        <translation>لدى %1 هذه المهمة بالفعل.</translation>
    </message>
    <message>
        <source>%1 is not for sale any more. Take it out first.</source>
        <translation>%1 لم يعد للبيع. أخرجه أولاً.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1، غير مصنوع</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>إزالة التصفية %1</translation>
    </message>
</context>
<context>
    <name>ColourChip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1، غير مصنوع</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>One person or two?</source>
        <translation>شخص واحد أم اثنان؟</translation>
    </message>
    <message>
        <source>Tap the profile that stays. The other one goes into it.</source>
        <translation>المس الملف الذي يبقى. ينضم الآخر إليه.</translation>
    </message>
    <message>
        <source>Carts, wishlists and histories come together, and nothing is doubled. This cannot be undone.</source>
        <translation>تتحد السلال والمفضلات والسجلات بلا تكرار. لا يمكن التراجع.</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>هما شخصان</translation>
    </message>
    <message>
        <source>Opening both …</source>
        <translation>جارٍ فتح الملفين …</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>جارٍ سؤال المقر …</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>توحيد الملفين</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Cart: %1</source>
        <translation>السلة: %1</translation>
    </message>
    <message>
        <source>Wishlist: %1</source>
        <translation>المفضلة: %1</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>دون رقم هاتف</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>دون بريد</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Noted: they are two people.</source>
        <translation>سُجّل: هما شخصان.</translation>
    </message>
    <message>
        <source>Two profiles are one now.</source>
        <translation>صار الملفان واحدًا.</translation>
    </message>
</context>
<context>
    <name>CountNote</name>
    <message>
        <source>Count again</source>
        <translation>أعد العدّ</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Count the shelf</source>
        <translation>عدّ الرف</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>عُدّ %1</translation>
    </message>
    <message>
        <source>Back to the product</source>
        <translation>العودة إلى المنتج</translation>
    </message>
    <message>
        <source>The figure moves by this difference, so what is sold since you looked stays sold.</source>
        <translation>يتغيّر الرقم بهذا الفرق، فما بيع في الأثناء يبقى مبيعًا.</translation>
    </message>
    <message>
        <source>Count what lies here. Afterwards you see what the book says.</source>
        <translation>عُدّ ما هنا. يُقال رقم الدفتر بعد ذلك.</translation>
    </message>
    <message>
        <source>Finish the count</source>
        <translation>إنهاء العدّ</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Your count of %1 waits to be sent.</source>
        <translation>عدّك (%1) بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>Two people counted this at once. Count it again.</source>
        <translation>عدّه شخصان في آن واحد. أعد العدّ.</translation>
    </message>
    <message>
        <source>As many as the book said: %1.</source>
        <translation>كما قال الدفتر: %1.</translation>
    </message>
    <message>
        <source>The book said %2: 1 more lies here.</source>
        <translation>قال الدفتر %2: توجد قطعة زائدة.</translation>
    </message>
    <message>
        <source>The book said %2: %1 more lie here.</source>
        <translation>قال الدفتر %2: الزائد %1.</translation>
    </message>
    <message>
        <source>The book said %2: 1 is missing.</source>
        <translation>قال الدفتر %2: تنقص قطعة.</translation>
    </message>
    <message>
        <source>The book said %2: %1 are missing.</source>
        <translation>قال الدفتر %2: الناقص %1.</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Cart %1</source>
        <comment>how many pieces</comment>
        <translation>السلة %1</translation>
    </message>
    <message>
        <source>The cart is empty</source>
        <translation>السلة فارغة</translation>
    </message>
    <message>
        <source>Wishlist %1</source>
        <comment>how many things</comment>
        <translation>المفضلة %1</translation>
    </message>
    <message>
        <source>No wishes yet</source>
        <translation>لا شيء في المفضلة بعد</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>No customer yet</source>
        <translation>لا عميل بعد</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or go on without.</source>
        <translation>امسح الرمز على هاتف العميل، أو تابع بدونه.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>مسح الرمز</translation>
    </message>
    <message>
        <source>Find</source>
        <comment>look for a customer</comment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Cart</source>
        <comment>what staff call the bag</comment>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <translation>المفضلة</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>تابع هناك</translation>
    </message>
    <message>
        <source>This profile was erased</source>
        <translation>مُسح هذا الملف</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>an erased profile</comment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>End with %1?</source>
        <translation>هل انتهت خدمة %1؟</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now.</source>
        <translation>تبقى السلة على الهاتف. ينساها هذا الجهاز الآن.</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now. %1</source>
        <translation>تبقى السلة على الهاتف. ينساها هذا الجهاز الآن. %1</translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation>متابعة الخدمة</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>إنهاء ومسح</translation>
    </message>
</context>
<context>
    <name>CustomerRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or code</source>
        <translation>الاسم أو الهاتف أو البريد أو الرمز</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>لم يُعثر على عميل</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>لا عميل بعد</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the code on their phone.</source>
        <translation>تحقق من الكتابة، أو امسح الرمز على هاتف العميل.</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or find them by name, phone or e-mail.</source>
        <translation>امسح الرمز على هاتف العميل، أو ابحث بالاسم أو الهاتف أو البريد.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>مسح الرمز</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Handed over by a colleague</source>
        <translation>سُلّم من زميل</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <comment>the name of a colleague</comment>
        <translation>سُلّم من %1</translation>
    </message>
    <message>
        <source>Offline: only customers opened on this device are found.</source>
        <translation>دون اتصال: لا يظهر إلا من فُتح ملفه على هذا الجهاز.</translation>
    </message>
    <message>
        <source>There are more. Type a little more.</source>
        <translation>هناك المزيد. اكتب أكثر قليلًا.</translation>
    </message>
    <message>
        <source>phone ends in %1</source>
        <translation>هاتف ينتهي بـ %1</translation>
    </message>
    <message>
        <source>opened here</source>
        <translation>فُتح هنا</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <comment>title of the sheet</comment>
        <translation>العرض</translation>
    </message>
    <message>
        <source>For everyone at this screen.</source>
        <translation>لكل من أمام هذه الشاشة.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Strong lines and no tints.</source>
        <translation>خطوط قوية بلا تظليل.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Things fade and do not slide.</source>
        <translation>تتلاشى العناصر ولا تنزلق.</translation>
    </message>
</context>
<context>
    <name>DoneChange</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Keep the profile</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>مسح نهائي</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erase %1 everywhere?</source>
        <translation>مسح %1 من كل مكان؟</translation>
    </message>
    <message>
        <source>Profile, consents, cart (%1), wishlist (%2), notes and history are lost for good: here, at head office, on every device and on the phone page. Paid orders stay without a name.</source>
        <translation>يضيع نهائيًا الملف والموافقات والسلة (%1) والمفضلة (%2) والملاحظات والسجل: هنا وفي المقر وعلى كل جهاز وفي صفحة الهاتف. تبقى الطلبات المدفوعة بلا اسم.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>تمّ المسح</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>عملاء تم محوهم</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>جارٍ سؤال المقر …</translation>
    </message>
    <message>
        <source>Erased. Every device forgets it now.</source>
        <translation>مُسح. تنساه كل الأجهزة الآن.</translation>
    </message>
    <message>
        <source>Waiting for: %1.</source>
        <translation>بانتظار: %1.</translation>
    </message>
    <message>
        <source>They do so at their next contact.</source>
        <translation>ستفعل ذلك عند اتصالها التالي.</translation>
    </message>
    <message>
        <source>Shut out, so nobody can tell them: %1.</source>
        <translation>مستبعدة ولا يمكن إبلاغها: %1.</translation>
    </message>
    <message>
        <source>1 still waits for devices</source>
        <translation>١ بانتظار أجهزة</translation>
    </message>
    <message>
        <source>%1 still wait for devices</source>
        <translation>%1 بانتظار أجهزة</translation>
    </message>
    <message>
        <source>Every device has deleted them.</source>
        <translation>حذفتهم كل الأجهزة.</translation>
    </message>
    <message>
        <source>Erased %1. %2</source>
        <comment>%1 is a moment</comment>
        <translation>محو %1. %2</translation>
    </message>
    <message>
        <source>Every device that knew it has deleted it.</source>
        <translation>مسحته كل الأجهزة التي كانت تعرفه.</translation>
    </message>
    <message>
        <source>%1 of %2 devices have deleted it.</source>
        <translation>مسحه %1 من %2 من الأجهزة.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Type the number under the code.</source>
        <translation>اكتب الرقم الموجود تحت الرمز.</translation>
    </message>
    <message>
        <source>It holds characters that no label may have.</source>
        <translation>فيه علامات لا يجوز أن تكون في أي ملصق.</translation>
    </message>
    <message>
        <source>It is longer than any label may be.</source>
        <translation>هو أطول مما يُسمح به لأي ملصق.</translation>
    </message>
    <message>
        <source>A part of it is not known.</source>
        <translation>جزء منه غير معروف.</translation>
    </message>
    <message>
        <source>Its parts cannot be told apart.</source>
        <translation>لا يمكن فصل أجزائه.</translation>
    </message>
    <message>
        <source>Part %1 is too short or too long.</source>
        <translation>الجزء %1 أقصر أو أطول مما يجب.</translation>
    </message>
    <message>
        <source>Part %1 holds a character that may not be there.</source>
        <translation>في الجزء %1 علامة لا يجوز أن تكون هناك.</translation>
    </message>
    <message>
        <source>A digit of part %1 is wrong.</source>
        <translation>رقم في الجزء %1 خاطئ.</translation>
    </message>
    <message>
        <source>Part %1 is not a real date.</source>
        <translation>الجزء %1 ليس يومًا في التقويم.</translation>
    </message>
    <message>
        <source>Part %1 holds a value that does not exist.</source>
        <translation>في الجزء %1 قيمة لا وجود لها.</translation>
    </message>
    <message>
        <source>Part %1 is there twice, with two values.</source>
        <translation>الجزء %1 موجود مرتين بقيمتين.</translation>
    </message>
    <message>
        <source>Part %1 may not stand beside the others.</source>
        <translation>لا يجوز أن يقف الجزء %1 بجانب الأجزاء الأخرى.</translation>
    </message>
    <message>
        <source>Part %1 lacks what belongs to it.</source>
        <translation>ينقص الجزء %1 ما يخصه.</translation>
    </message>
    <message>
        <source>Part %1 stands in a wrong place.</source>
        <translation>الجزء %1 في مكان خاطئ.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear %1</source>
        <translation>مسح %1</translation>
    </message>
</context>
<context>
    <name>FoundProduct</name>
    <message>
        <source>Product number (GTIN)</source>
        <translation>رقم المنتج (GTIN)</translation>
    </message>
    <message>
        <source>Batch</source>
        <comment>of goods</comment>
        <translation>التشغيلة</translation>
    </message>
    <message>
        <source>Use before</source>
        <translation>يُستخدم قبل</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>أضف إلى السلة</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the page of a product</comment>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Handing over needs the line. The cart is kept here and goes on working.</source>
        <translation>النقل يحتاج إلى اتصال. السلة محفوظة هنا وتعمل.</translation>
    </message>
    <message>
        <source>The line is down. What was done here reaches your colleague once it is back.</source>
        <translation>الاتصال مقطوع. ما أُنجز هنا يصل إلى زميلك حين يعود.</translation>
    </message>
    <message>
        <source>Works for 1 day</source>
        <translation>يعمل يومًا واحدًا</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 days</source>
        <translation>
            <numerusform>يعمل %1 يوم</numerusform>
            <numerusform>يعمل يومًا واحدًا</numerusform>
            <numerusform>يعمل يومين</numerusform>
            <numerusform>يعمل %1 أيام</numerusform>
            <numerusform>يعمل %1 يومًا</numerusform>
            <numerusform>يعمل %1 يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Works for 1 hour</source>
        <translation>يعمل ساعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 hours</source>
        <translation>
            <numerusform>يعمل %1 ساعة</numerusform>
            <numerusform>يعمل ساعة واحدة</numerusform>
            <numerusform>يعمل ساعتين</numerusform>
            <numerusform>يعمل %1 ساعات</numerusform>
            <numerusform>يعمل %1 ساعة</numerusform>
            <numerusform>يعمل %1 ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand over to phone</source>
        <translation>نقل إلى الهاتف</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <comment>title of the hand-over</comment>
        <translation>إلى زميل</translation>
    </message>
    <message>
        <source>Point the phone camera here. Cart and wishlist stay live on both sides.</source>
        <translation>وجّه كاميرا الهاتف إلى هنا. تبقى السلة والمفضلة متزامنتين على الجانبين.</translation>
    </message>
    <message>
        <source>They scan this on their device and go on with the same cart and wishlist.</source>
        <translation>يمسح هذا بجهازه ويتابع بالسلة نفسها وقائمة الرغبات نفسها.</translation>
    </message>
    <message>
        <source>Code that opens the cart on a phone</source>
        <translation>رمز يفتح السلة على الهاتف</translation>
    </message>
    <message>
        <source>Code that opens the customer on another device</source>
        <translation>رمز يفتح العميل على جهاز آخر</translation>
    </message>
    <message>
        <source>Opened on the phone</source>
        <translation>فُتح على الهاتف</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>بانتظار الهاتف</translation>
    </message>
    <message>
        <source>Waiting for a colleague</source>
        <translation>في انتظار زميل</translation>
    </message>
    <message>
        <source>This code has ended</source>
        <translation>انتهى هذا الرمز</translation>
    </message>
    <message>
        <source>Not now</source>
        <comment>hand-over is not possible</comment>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>For safety a code works only for a while.</source>
        <translation>للأمان يعمل كل رمز مدة محدودة.</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the hand-over</comment>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <source>%1 stars: %2</source>
        <translation>%1 نجوم: %2</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>App</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>عروض شخصية</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>رسائل نصية</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>دون بريد</translation>
    </message>
    <message>
        <source>No personal offers</source>
        <translation>دون عروض شخصية</translation>
    </message>
    <message>
        <source>No text messages</source>
        <translation>دون رسائل نصية</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>With the shop</source>
        <comment>what happened between customer and shop</comment>
        <translation>مع المتجر</translation>
    </message>
    <message>
        <source>To the lists</source>
        <comment>what happened to cart and wishlist</comment>
        <translation>في القوائم</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Hold</name>
    <message>
        <source>No store has one to hold.</source>
        <translation>لا يوجد متجر لديه قطعة للحجز.</translation>
    </message>
    <message>
        <source>Only head office can promise a hold.</source>
        <translation>المكتب الرئيسي وحده يضمن الحجز.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>ذكّرنا</translation>
    </message>
    <message>
        <source>The hold is let go.</source>
        <translation>أُلغي الحجز.</translation>
    </message>
    <message>
        <source>A reminder is on the list of tasks.</source>
        <translation>أُضيف تذكير إلى قائمة المهام.</translation>
    </message>
    <message>
        <source>Hold needs Wi-Fi</source>
        <translation>الحجز يحتاج إلى Wi-Fi</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>جارٍ السؤال …</translation>
    </message>
    <message>
        <source>None to hold</source>
        <translation>لا شيء للحجز</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>keep it aside; nobody is served</comment>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Hold %1 min</source>
        <translation>حجز %1 د</translation>
    </message>
    <message>
        <source>Hold in %1</source>
        <comment>%1 is another store</comment>
        <translation>حجز في %1</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>محجوز حتى %1</translation>
    </message>
</context>
<context>
    <name>InsteadList</name>
    <message>
        <source>In this store instead</source>
        <translation>بدلاً منه في هذا المتجر</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
</context>
<context>
    <name>LastScansCard</name>
    <message>
        <source>Last scans</source>
        <translation>آخر عمليات المسح</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the last scans</comment>
        <translation>مسح القائمة</translation>
    </message>
    <message>
        <source>Scanned</source>
        <comment>the last scans</comment>
        <translation>ممسوح</translation>
    </message>
    <message>
        <source>Noted</source>
        <comment>numbers kept for later</comment>
        <translation>مدوَّن</translation>
    </message>
    <message>
        <source>Search the last scans</source>
        <translation>البحث في آخر عمليات المسح</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>الاسم أو الرقم</translation>
    </message>
    <message>
        <source>What you scan stays here until you clear it.</source>
        <translation>ما تمسحه يبقى هنا حتى تفرغ القائمة.</translation>
    </message>
    <message>
        <source>No scan fits these words.</source>
        <translation>لا مسح يطابق هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>%1. The lower one counts until you decide.</source>
        <translation>%1. يُحتسب الأقل حتى تقرر.</translation>
    </message>
    <message>
        <source>How many</source>
        <comment>of a thing in the cart</comment>
        <translation>كم قطعة</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a line of the cart</comment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note for this line</source>
        <translation>ملاحظة لهذا السطر</translation>
    </message>
    <message>
        <source>Gift wrap, a date, a name</source>
        <translation>تغليف هدية، تاريخ، اسم</translation>
    </message>
    <message>
        <source>Take the note off</source>
        <translation>إزالة الملاحظة</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
</context>
<context>
    <name>LineStatus</name>
    <message>
        <source>Live</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>1 change waiting since %2</source>
        <translation>تغيير واحد ينتظر منذ %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting since %2</source>
        <translation>
            <numerusform>لا تغييرات تنتظر منذ %2</numerusform>
            <numerusform>تغيير واحد ينتظر منذ %2</numerusform>
            <numerusform>تغييران ينتظران منذ %2</numerusform>
            <numerusform>%1 تغييرات تنتظر منذ %2</numerusform>
            <numerusform>%1 تغييرًا ينتظر منذ %2</numerusform>
            <numerusform>%1 تغيير ينتظر منذ %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>يلزم التحديث</translation>
    </message>
    <message>
        <source>Stopped: this device was copied</source>
        <translation>توقّف: نُسخ هذا الجهاز</translation>
    </message>
    <message>
        <source>Stored data damaged: restart</source>
        <translation>بيانات تالفة: أعد التشغيل</translation>
    </message>
    <message>
        <source>Not enrolled any more</source>
        <translation>لم يعد مسجّلًا</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Fetching products: %1</source>
        <translation>جلب المنتجات: %1</translation>
    </message>
    <message>
        <source>Fetching reviews: %1</source>
        <translation>جلب الآراء: %1</translation>
    </message>
    <message>
        <source>Fetching stock: %1</source>
        <translation>جلب المخزون: %1</translation>
    </message>
    <message>
        <source>Head office says no</source>
        <translation>المكتب الرئيسي يرفض</translation>
    </message>
    <message>
        <source>The disk of this device is full. What waits is still sent, but nothing new can be kept. Make room: delete files, or ask a manager.</source>
        <translation>قرص هذا الجهاز ممتلئ. ما ينتظر ما زال يُرسل، لكن لا يمكن حفظ شيء جديد. أفسح مكاناً: احذف ملفات أو اسأل مديراً.</translation>
    </message>
    <message>
        <source>Head office needs a newer version of Store Assistant. You can work on: all is kept here. Ask a manager for the update; then it is sent.</source>
        <translation>يحتاج المكتب الرئيسي إلى إصدار أحدث من Store Assistant. يمكنك متابعة العمل: كل شيء محفوظ هنا. اطلب التحديث من مدير؛ بعدها يُرسل.</translation>
    </message>
    <message>
        <source>Head office has met a copy of this device and takes nothing more from it. You can work on: all is kept here. Ask a manager to enrol this device again.</source>
        <translation>صادف المكتب الرئيسي نسخة من هذا الجهاز ولم يعد يقبل منه شيئاً. يمكنك متابعة العمل: كل شيء محفوظ هنا. اطلب من مدير تسجيل هذا الجهاز من جديد.</translation>
    </message>
    <message>
        <source>Stored data of this device cannot be read. Close the application and open it again: it is fetched anew, and what waits is kept.</source>
        <translation>تعذّرت قراءة البيانات المخزّنة على هذا الجهاز. أغلق التطبيق وافتحه من جديد: تُجلب من جديد، وما ينتظر يبقى محفوظاً.</translation>
    </message>
    <message>
        <source>Head office does not know this device any more. You can work on: all is kept here. Ask a manager to enrol this device again; then it is sent.</source>
        <translation>لم يعد المكتب الرئيسي يعرف هذا الجهاز. يمكنك متابعة العمل: كل شيء محفوظ هنا. اطلب من مدير تسجيل هذا الجهاز من جديد؛ بعدها يُرسل.</translation>
    </message>
    <message>
        <source>Head office takes nothing from this device. You can work on: all is kept here. Ask a manager.</source>
        <translation>لا يقبل المكتب الرئيسي شيئاً من هذا الجهاز. يمكنك متابعة العمل: كل شيء محفوظ هنا. اسأل مديراً.</translation>
    </message>
    <message>
        <source>Strange answers since %1</source>
        <translation>ردود غريبة منذ %1</translation>
    </message>
    <message>
        <source>Fault at head office since %1</source>
        <translation>عطل في المكتب الرئيسي منذ %1</translation>
    </message>
    <message>
        <source>Head office busy since %1</source>
        <translation>المكتب الرئيسي مشغول منذ %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>دون اتصال منذ %1</translation>
    </message>
    <message>
        <source>1 change waiting</source>
        <translation>تغيير واحد ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting</source>
        <translation>
            <numerusform>%1 تغيير ينتظر</numerusform>
            <numerusform>تغيير واحد ينتظر</numerusform>
            <numerusform>تغييران ينتظران</numerusform>
            <numerusform>%1 تغييرات تنتظر</numerusform>
            <numerusform>%1 تغييرًا ينتظر</numerusform>
            <numerusform>%1 تغيير ينتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Serving %1 · %2 in cart</source>
        <translation>في خدمة %1، %2 في السلة</translation>
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
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>Some things need a look.</source>
        <translation>بعض الأمور تحتاج إلى نظرة.</translation>
    </message>
    <message>
        <source>Everything went through.</source>
        <translation>تم كل شيء.</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>لم يُرفض شيء.</translation>
    </message>
    <message>
        <source>One change was not done.</source>
        <translation>تغيير واحد لم يتم.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes were not done.</source>
        <translation>
            <numerusform>%1 تغيير لم يتم.</numerusform>
            <numerusform>تغيير واحد لم يتم.</numerusform>
            <numerusform>تغييران لم يتما.</numerusform>
            <numerusform>%1 تغييرات لم تتم.</numerusform>
            <numerusform>%1 تغييرًا لم يتم.</numerusform>
            <numerusform>%1 تغيير لم يتم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head office was restored. Re-checking the last day: %1.</source>
        <translation>استُعيد المركز. إعادة فحص اليوم الأخير: %1.</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>وواحد آخر</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>و%1 أخرى</numerusform>
            <numerusform>و%1 أخرى</numerusform>
            <numerusform>و%1 أخرى</numerusform>
            <numerusform>و%1 أخرى</numerusform>
            <numerusform>و%1 أخرى</numerusform>
            <numerusform>و%1 أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits to be sent since %2.</source>
        <translation>تغيير واحد ينتظر الإرسال منذ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes wait to be sent since %2.</source>
        <translation>
            <numerusform>%1 تغيير ينتظر الإرسال منذ %2.</numerusform>
            <numerusform>تغيير واحد ينتظر الإرسال منذ %2.</numerusform>
            <numerusform>تغييران ينتظران الإرسال منذ %2.</numerusform>
            <numerusform>%1 تغييرات تنتظر الإرسال منذ %2.</numerusform>
            <numerusform>%1 تغييرًا ينتظر الإرسال منذ %2.</numerusform>
            <numerusform>%1 تغيير ينتظر الإرسال منذ %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>أُرسل %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>As %1, signed in now</source>
        <translation>باسم %1 المسجَّل الآن</translation>
    </message>
    <message>
        <source>Do it in my name</source>
        <translation>نفّذه باسمي</translation>
    </message>
    <message>
        <source>Add to the new cart</source>
        <translation>أضف إلى السلة الجديدة</translation>
    </message>
    <message>
        <source>As a new change</source>
        <translation>كتغيير جديد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجدداً</translation>
    </message>
    <message>
        <source>With the cart as it is now</source>
        <translation>مع السلة كما هي الآن</translation>
    </message>
    <message>
        <source>A manager signs in</source>
        <translation>يسجّل مدير الدخول</translation>
    </message>
    <message>
        <source>And does it in their own name</source>
        <translation>ويقوم بذلك باسمه</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>While the line is live, then do it here</source>
        <translation>أثناء الاتصال، ثم افعله هنا</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>عُدّ من جديد</translation>
    </message>
    <message>
        <source>With what the book says now</source>
        <translation>بحسب ما يقوله السجل الآن</translation>
    </message>
    <message>
        <source>Look at the product</source>
        <translation>عرض المنتج</translation>
    </message>
    <message>
        <source>It can be held again there</source>
        <translation>يمكن حجزه من جديد هناك</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>بعدها يمكن القيام به من جديد</translation>
    </message>
    <message>
        <source>Look at the cart</source>
        <translation>عرض السلة</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح ملف العميل</translation>
    </message>
    <message>
        <source>For %1 minutes, if there still is one</source>
        <translation>لمدة %1 دقيقة إن بقيت قطعة</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1: لديه %2.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>الساعة %1</translation>
    </message>
    <message>
        <source>by %1 at %2</source>
        <translation>%1، الساعة %2</translation>
    </message>
</context>
<context>
    <name>NeedsYouSheet</name>
    <message>
        <source>Needs you</source>
        <comment>changes that a person must decide on</comment>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>To do in this store</source>
        <translation>للتنفيذ في هذا المتجر</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>عملاء تم محوهم</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>لا شيء يحتاج إليك</translation>
    </message>
    <message>
        <source>What head office refuses is shown here, with its reason and a way out.</source>
        <translation>ما يرفضه المكتب الرئيسي يظهر هنا، مع السبب والحل.</translation>
    </message>
    <message>
        <source>Done on its own</source>
        <translation>تم تلقائيًا</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Charge %1</source>
        <translation>احتسب %1</translation>
    </message>
    <message>
        <source>You took it out. %1 added again: %2, %3.</source>
        <translation>أخرجته. أضيف %1 من جديد: %2، %3.</translation>
    </message>
    <message>
        <source>You took it out, but it was set to %1: %2, %3.</source>
        <translation>أخرجته، لكنه ضُبط على %1: %2، %3.</translation>
    </message>
    <message>
        <source>%1 now: you set %4, then it was set to %1: %2, %3.</source>
        <translation>الآن %1: ضبطت %4، ثم ضُبط على %1: %2، %3.</translation>
    </message>
    <message>
        <source>Already removed, so your note is gone too.</source>
        <translation>أُزيل من قبل، فذهبت ملاحظتك أيضاً.</translation>
    </message>
    <message>
        <source>Already taken off the wishlist.</source>
        <translation>أُزيل من قائمة الرغبات من قبل.</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 أضاف %2</translation>
    </message>
    <message>
        <source>%1: you set %2, %3.</source>
        <translation>%1: ضبطت %2، %3.</translation>
    </message>
    <message>
        <source>Already removed.</source>
        <translation>أُزيل من قبل.</translation>
    </message>
    <message>
        <source>Already set to another number: %1, %2. Your minus was not counted.</source>
        <translation>ضُبط على عدد آخر من قبل: %1، %2. لم يُحتسب إنقاصك.</translation>
    </message>
    <message>
        <source>Already removed: %1, %2.</source>
        <translation>أُزيل من قبل: %1، %2.</translation>
    </message>
    <message>
        <source>Your note was replaced: %1, %2. You wrote: %3</source>
        <translation>استُبدلت ملاحظتك: %1، %2. كتبت: %3</translation>
    </message>
    <message>
        <source>The price has changed.</source>
        <translation>تغيّر السعر.</translation>
    </message>
    <message>
        <source>Seen at %1. The price has changed.</source>
        <translation>شوهد بسعر %1. تغيّر السعر.</translation>
    </message>
    <message>
        <source>Seen at %1, today %2. The lower one counts until you decide.</source>
        <translation>شوهد بسعر %1، واليوم %2. يُحتسب الأقل حتى تقرر.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>أخرجه</translation>
    </message>
    <message>
        <source>Put mine back</source>
        <translation>أعد ملاحظتي</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>اجعله %1</translation>
    </message>
</context>
<context>
    <name>PanelFoot</name>
    <message>
        <source>Paid at the till</source>
        <translation>دُفع عند الصندوق</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>More for this customer</source>
        <translation>المزيد لهذا العميل</translation>
    </message>
    <message>
        <source>Hand over to phone</source>
        <translation>نقل إلى الهاتف</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>تسليم إلى زميل</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Serving</source>
        <comment>before the name of the customer</comment>
        <translation>في خدمة</translation>
    </message>
    <message>
        <source>Opening</source>
        <comment>a customer, from the hub</comment>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>End with this customer</source>
        <translation>إنهاء خدمة هذا العميل</translation>
    </message>
</context>
<context>
    <name>PanelMenu</name>
    <message>
        <source>Erase this profile</source>
        <translation>مسح هذا الملف</translation>
    </message>
    <message>
        <source>For managers</source>
        <translation>للمديرين</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>Paid at the till</source>
        <translation>دُفع عند الصندوق</translation>
    </message>
    <message>
        <source>The cart is closed</source>
        <translation>أُغلقت السلة</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>العودة إلى العميل</translation>
    </message>
    <message>
        <source>Only head office can close a cart, and the line is down. Take the payment as usual and let us remind you.</source>
        <translation>المقر الرئيسي وحده يغلق السلة، والاتصال مقطوع. خذ الثمن كالمعتاد وسنذكّرك.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>ذكّرنا</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>جارٍ سؤال المقر …</translation>
    </message>
    <message>
        <source>It is paid: close the cart</source>
        <translation>دُفع: إغلاق السلة</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Paid: %1. A new cart is open.</source>
        <translation>دُفع: %1. فُتحت سلة جديدة.</translation>
    </message>
    <message>
        <source>Closing needs Wi-Fi</source>
        <translation>الإغلاق يحتاج إلى واي فاي</translation>
    </message>
    <message>
        <source>Not to be closed like this</source>
        <translation>لا تُغلق هكذا</translation>
    </message>
    <message>
        <source>Not for sale: %1. Take it out of the cart first.</source>
        <translation>ليس للبيع: %1. أخرجه من السلة أولًا.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a customer, phone and e-mail</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Stays</source>
        <comment>the profile that is kept</comment>
        <translation>يبقى</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Open a picture of a code</source>
        <translation>فتح صورة رمز</translation>
    </message>
    <message>
        <source>Pictures and documents (%1)</source>
        <translation>صور ومستندات (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>كل الملفات (%1)</translation>
    </message>
</context>
<context>
    <name>PillButton</name>
    <message>
        <source>%1, %2</source>
        <comment>a state and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 من %2 أرقام</translation>
    </message>
</context>
<context>
    <name>ProductActions</name>
    <message>
        <source>Added</source>
        <comment>to the cart</comment>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>أضف إلى السلة</translation>
    </message>
    <message>
        <source>Choose a customer to add</source>
        <translation>اختر عميلًا للإضافة</translation>
    </message>
    <message>
        <source>Recalled</source>
        <comment>a product</comment>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>On the wishlist</source>
        <translation>في المفضلة</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <comment>put on the wishlist</comment>
        <translation>المفضلة</translation>
    </message>
</context>
<context>
    <name>ProductCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a product, its price and where it is</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Add %1 to the cart</source>
        <translation>أضف %1 إلى السلة</translation>
    </message>
</context>
<context>
    <name>ProductHead</name>
    <message>
        <source>Leaving the range</source>
        <translation>على وشك التوقف</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Search</source>
        <comment>go to the search page</comment>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>ProductSearch</name>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>أي سعر</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>Search is not answering</source>
        <translation>البحث لا يستجيب</translation>
    </message>
    <message>
        <source>%1+ products</source>
        <translation>أكثر من %1 منتج</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>منتج واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 products</source>
        <translation>
            <numerusform>لا منتجات</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجان</numerusform>
            <numerusform>%1 منتجات</numerusform>
            <numerusform>%1 منتجًا</numerusform>
            <numerusform>%1 منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a filter, or try another word.</source>
        <translation>أزل تصفية، أو جرّب كلمة أخرى.</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the label.</source>
        <translation>تحقق من الكتابة، أو امسح الملصق.</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>لا شيء يطابق هذه التصفيات</translation>
    </message>
    <message>
        <source>Nothing called “%1”</source>
        <translation>لا شيء باسم «%1»</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Nothing yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
    <message>
        <source>What happened before is shown when online.</source>
        <translation>يظهر ما حدث سابقًا عند الاتصال.</translation>
    </message>
    <message>
        <source>Offline: what this device has heard. The rest is shown when online.</source>
        <translation>دون اتصال: ما سمعه هذا الجهاز. يظهر الباقي عند الاتصال.</translation>
    </message>
    <message>
        <source>The last 50 changes.</source>
        <translation>آخر ٥٠ تغييراً.</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>عميل منذ %1</translation>
    </message>
    <message>
        <source>Speaks %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Points</source>
        <comment>of a customer</comment>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>عميل آخر</translation>
    </message>
    <message>
        <source>Find another customer</source>
        <translation>البحث عن عميل آخر</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <comment>before what a customer consented to</comment>
        <translation>موافق على</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <comment>the rail at the edge of the window</comment>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>place in the rail</comment>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>place in the rail</comment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>place in the rail</comment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Tasks</source>
        <comment>place in the rail</comment>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Display</source>
        <comment>place in the rail</comment>
        <translation>العرض</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1، %2 بالانتظار</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Not done: %1. %2</source>
        <translation>لم يتم: %1. %2</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>a change</comment>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>What should we do?</source>
        <translation>ماذا نفعل؟</translation>
    </message>
    <message>
        <source>Tell me when it is back</source>
        <translation>أخبرني عندما يتوفر من جديد</translation>
    </message>
    <message>
        <source>It goes on the list of tasks</source>
        <translation>يُضاف إلى قائمة المهام</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح الزبون</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>ثم يمكن تنفيذه مجدداً</translation>
    </message>
    <message>
        <source>Save it for later</source>
        <translation>حفظ لوقت لاحق</translation>
    </message>
    <message>
        <source>It goes on the wishlist</source>
        <translation>ينتقل إلى المفضلة</translation>
    </message>
    <message>
        <source>Leave it undone</source>
        <translation>تركه دون تنفيذ</translation>
    </message>
    <message>
        <source>It goes off this list</source>
        <translation>يخرج من هذه القائمة</translation>
    </message>
</context>
<context>
    <name>RefusalWindow</name>
    <message>
        <source>Store Assistant cannot open</source>
        <translation>لا يمكن فتح مساعد المتجر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>%1, %2 stars, %3: %4</source>
        <translation>%1، %2 نجوم، %3: %4</translation>
    </message>
</context>
<context>
    <name>ReviewFilters</name>
    <message>
        <source>First filters</source>
        <translation>التصفيات الأولى</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>تصفيات أخرى</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>لا آراء بعد</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>رأي واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 reviews</source>
        <translation>
            <numerusform>لا آراء</numerusform>
            <numerusform>رأي واحد</numerusform>
            <numerusform>رأيان</numerusform>
            <numerusform>%1 آراء</numerusform>
            <numerusform>%1 رأيًا</numerusform>
            <numerusform>%1 رأي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSection</name>
    <message>
        <source>No review fits. Choose another filter.</source>
        <translation>لا رأي يطابق. اختر تصفية أخرى.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>%1–%2 stars</source>
        <translation>%1 إلى %2 نجوم</translation>
    </message>
    <message>
        <source>%1 to %2 stars</source>
        <translation>%1 إلى %2 نجوم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>In Greek</source>
        <translation>باليونانية</translation>
    </message>
    <message>
        <source>In Persian</source>
        <translation>بالفارسية</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>noted</source>
        <translation>سُجّل</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%1 min ago</source>
        <translation>
            <numerusform>قبل %1 دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %1 دقائق</numerusform>
            <numerusform>قبل %1 دقيقة</numerusform>
            <numerusform>قبل %1 دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>An in-store number</source>
        <translation>رقم من صناديقنا</translation>
    </message>
    <message>
        <source>No item here has the number %1.</source>
        <translation>لا صنف هنا بالرقم %1.</translation>
    </message>
    <message>
        <source>A badge from elsewhere</source>
        <translation>شارة من مكان آخر</translation>
    </message>
    <message>
        <source>Whoever it belongs to does not work here.</source>
        <translation>صاحبها لا يعمل هنا.</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>رمز لجهاز جديد</translation>
    </message>
    <message>
        <source>This device belongs to the shop already. Show the code to the new one.</source>
        <translation>هذا الجهاز ينتمي إلى المتجر من قبل. اعرض الرمز على الجهاز الجديد.</translation>
    </message>
    <message>
        <source>No code found in this picture</source>
        <translation>لا رمز في هذه الصورة</translation>
    </message>
    <message>
        <source>Take it closer and sharper, or type the number.</source>
        <translation>صوّر أقرب وأوضح، أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>This file is not a picture</source>
        <translation>هذا الملف ليس صورة</translation>
    </message>
    <message>
        <source>Photos, screenshots and documents work: PNG, JPEG, WebP or PDF.</source>
        <translation>تُقبل الصور ولقطات الشاشة والمستندات: PNG أو JPEG أو WebP أو PDF.</translation>
    </message>
    <message>
        <source>This picture is damaged</source>
        <translation>هذه الصورة تالفة</translation>
    </message>
    <message>
        <source>Its file is cut off or broken. Take it again.</source>
        <translation>ملفها ناقص أو تالف. صوّر من جديد.</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>هذه الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <source>Crop it to the code and open it again.</source>
        <translation>قصّها حول الرمز وافتحها من جديد.</translation>
    </message>
    <message>
        <source>No picture to paste</source>
        <translation>لا صورة للصق</translation>
    </message>
    <message>
        <source>Copy a photo or screenshot first.</source>
        <translation>انسخ صورة أو لقطة شاشة أولًا.</translation>
    </message>
    <message>
        <source>This scan did not work</source>
        <translation>لم ينجح هذا المسح</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>كتابة الرقم</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>مسح من جديد</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>فتح أخرى</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>البحث عن العميل</translation>
    </message>
    <message>
        <source>Not in our catalogue</source>
        <translation>ليس في قائمتنا</translation>
    </message>
    <message>
        <source>%1: head office does not know it either.</source>
        <translation>%1: المكتب الرئيسي لا يعرفه أيضًا.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office cannot be asked now.</source>
        <translation>%1: القائمة هنا كاملة. لا يمكن سؤال المكتب الرئيسي الآن.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office is being asked.</source>
        <translation>%1: القائمة هنا كاملة. نسأل المكتب الرئيسي.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Try again when online.</source>
        <translation>%1: عدد المنتجات المخزنة هنا حتى الآن %2 فقط. حاول عند الاتصال.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Head office is being asked.</source>
        <translation>%1: عدد المنتجات المخزنة هنا حتى الآن %2 فقط. نسأل المكتب الرئيسي.</translation>
    </message>
    <message>
        <source>Number misread or mistyped</source>
        <translation>قُرئ الرقم أو كُتب خطأ</translation>
    </message>
    <message>
        <source>This code is not valid</source>
        <translation>هذا الرمز غير صالح</translation>
    </message>
    <message>
        <source>Two scans at once</source>
        <translation>مسحان معًا</translation>
    </message>
    <message>
        <source>The label is faulty</source>
        <translation>الملصق معيب</translation>
    </message>
    <message>
        <source>This code cannot be read</source>
        <translation>لا يمكن قراءة هذا الرمز</translation>
    </message>
    <message>
        <source>Scan one code after the other.</source>
        <translation>امسح الرموز واحدًا بعد الآخر.</translation>
    </message>
    <message>
        <source>A box or place code, not a product</source>
        <translation>رمز صندوق أو مكان، لا منتج</translation>
    </message>
    <message>
        <source>A coupon, not a product</source>
        <translation>قسيمة، لا منتج</translation>
    </message>
    <message>
        <source>A link, not a product of this shop</source>
        <translation>رابط، لا منتج من هذا المتجر</translation>
    </message>
    <message>
        <source>Text, not a product code</source>
        <translation>نص، وليس رمز منتج</translation>
    </message>
    <message>
        <source>Not a product code</source>
        <translation>ليس رمز منتج</translation>
    </message>
    <message>
        <source>The label says %1</source>
        <translation>على الملصق: %1</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>بقي يوم واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 days left</source>
        <translation>
            <numerusform>بقي %1 يوم</numerusform>
            <numerusform>بقي يوم واحد</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقيت %1 أيام</numerusform>
            <numerusform>بقي %1 يومًا</numerusform>
            <numerusform>بقي %1 يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month left</source>
        <translation>بقي شهر واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 months left</source>
        <translation>
            <numerusform>بقي %1 شهر</numerusform>
            <numerusform>بقي شهر واحد</numerusform>
            <numerusform>بقي شهران</numerusform>
            <numerusform>بقيت %1 أشهر</numerusform>
            <numerusform>بقي %1 شهرًا</numerusform>
            <numerusform>بقي %1 شهر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Number under the code</source>
        <translation>الرقم تحت الرمز</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>that stands under a code</comment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>لصق صورة</translation>
    </message>
    <message>
        <source>Looking for codes in the picture</source>
        <translation>البحث عن رموز في الصورة</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>looking for codes</comment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a notice</comment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>مسح ملصق</translation>
    </message>
    <message>
        <source>Product, shelf and customer codes all work here. A hand scanner works on every page.</source>
        <translation>رموز المنتجات والرفوف والعملاء تعمل كلها هنا. الماسح اليدوي يعمل في كل صفحة.</translation>
    </message>
</context>
<context>
    <name>ScanRow</name>
    <message>
        <source>Add %1 to the cart</source>
        <translation>أضف %1 إلى السلة</translation>
    </message>
    <message>
        <source>Put %1 away</source>
        <translation>إبعاد %1</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Scanners and camera</source>
        <translation>الماسحات والكاميرا</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>Not plugged in. It is found again.</source>
        <translation>غير موصول. سيُعثر عليه من جديد.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>This account may not read the port.</source>
        <translation>لا يحق لهذا الحساب قراءة المنفذ.</translation>
    </message>
    <message>
        <source>Another program is using the port.</source>
        <translation>برنامج آخر يشغل المنفذ.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In this store</source>
        <translation>في هذا المتجر</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>filter</comment>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>kind of product, filter</comment>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>الأقرب</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search products</source>
        <translation>البحث عن منتجات</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>ما اسمه؟</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>go to the scan page</comment>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
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
        <translation>حدث خطأ ما (%1). يمكن متابعة العمل.</translation>
    </message>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation>الرقم السري غير صحيح. حاول من جديد.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a minute or ask a manager.</source>
        <translation>محاولات خاطئة كثيرة. انتظر دقيقة أو اسأل المدير.</translation>
    </message>
    <message>
        <source>Sign in here once while online. Then it works offline too.</source>
        <translation>سجّل الدخول هنا مرة مع اتصال. بعدها يعمل دون اتصال أيضًا.</translation>
    </message>
    <message>
        <source>This device is no longer enrolled. Ask a manager.</source>
        <translation>لم يعد هذا الجهاز مسجّلًا. اسأل المدير.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>هذا الحساب لا يملك الصلاحية.</translation>
    </message>
    <message>
        <source>Nobody is signed in here.</source>
        <translation>لم يسجّل أحد الدخول هنا.</translation>
    </message>
    <message>
        <source>The data of the shop is still arriving. Try again in a moment.</source>
        <translation>بيانات المتجر ما زالت تصل. حاول بعد لحظة.</translation>
    </message>
    <message>
        <source>It is not one of our products. Check the label or type the number.</source>
        <translation>ليس من منتجاتنا. تحقق من الملصق أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>No customer found.</source>
        <translation>لم يُعثر على عميل.</translation>
    </message>
    <message>
        <source>This customer was not opened here before. Try again when online.</source>
        <translation>لم يُفتح هذا العميل هنا من قبل. حاول عند الاتصال.</translation>
    </message>
    <message>
        <source>No customer is open here. Open one first.</source>
        <translation>لا عميل مفتوح هنا. افتح واحدًا أولًا.</translation>
    </message>
    <message>
        <source>Already taken out on the other side.</source>
        <translation>أُخرج من الجانب الآخر من قبل.</translation>
    </message>
    <message>
        <source>The price is not known here. Try again when online.</source>
        <translation>السعر غير معروف هنا. حاول عند الاتصال.</translation>
    </message>
    <message>
        <source>The cart is empty.</source>
        <translation>السلة فارغة.</translation>
    </message>
    <message>
        <source>The cart changed just now. Look at it once more.</source>
        <translation>تغيّرت السلة للتو. انظر إليها مرة أخرى.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale. Take it out first.</source>
        <translation>في السلة شيء ليس للبيع. أخرجه أولًا.</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Offer something else.</source>
        <translation>مسحوب: لا تسلّمه. اعرض شيئًا آخر.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the customer to show a new one.</source>
        <translation>هذا الرمز قديم. اطلب من العميل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This code is not from our shop.</source>
        <translation>هذا الرمز ليس من متجرنا.</translation>
    </message>
    <message>
        <source>This is not a customer’s code.</source>
        <translation>هذا ليس رمز عميل.</translation>
    </message>
    <message>
        <source>Only a manager may do this. Ask one to sign in here.</source>
        <translation>هذا للمدير فقط. اطلب منه تسجيل الدخول هنا.</translation>
    </message>
    <message>
        <source>Only head office can do this, and the line is down. Try again later.</source>
        <translation>المقر وحده يستطيع، والاتصال مقطوع. حاول لاحقًا.</translation>
    </message>
    <message>
        <source>Store Assistant is already open on this device.</source>
        <translation>مساعد المتجر مفتوح من قبل على هذا الجهاز.</translation>
    </message>
    <message>
        <source>These files come from a newer version. Update this device.</source>
        <translation>هذه الملفات من نسخة أحدث. حدّث هذا الجهاز.</translation>
    </message>
    <message>
        <source>The key does not open these files. Nothing was changed. Ask a manager.</source>
        <translation>المفتاح لا يفتح هذه الملفات. لم يتغير شيء. اسأل المدير.</translation>
    </message>
    <message>
        <source>The files of this device cannot be read. Check the disk.</source>
        <translation>لا يمكن قراءة ملفات هذا الجهاز. افحص القرص.</translation>
    </message>
    <message>
        <source>Some stored data could not be read. It is being fetched again.</source>
        <translation>تعذرت قراءة بعض البيانات. تُجلب من جديد.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. Close the application and open it again: it will be fetched anew.</source>
        <translation>تعذّرت قراءة بعض البيانات المحفوظة. أغلق التطبيق وافتحه من جديد: ستُجلب مرة أخرى.</translation>
    </message>
    <message>
        <source>Changes waiting here could not be read. They are kept in a file.</source>
        <translation>تعذرت قراءة تغييرات منتظرة. حُفظت في ملف.</translation>
    </message>
    <message>
        <source>A file with waiting changes was damaged. Look under Tasks at what could be saved.</source>
        <translation>تلف ملف فيه تغييرات منتظرة. انظر في المهام إلى ما أمكن إنقاذه.</translation>
    </message>
    <message>
        <source>The file with this device’s changes was damaged. It is kept, and so is what could be read of it. Ask a manager to enrol this device again.</source>
        <translation>تلف ملف تغييرات هذا الجهاز. حُفظ الملف وما أمكنت قراءته منه. اطلب من المدير تسجيل الجهاز من جديد.</translation>
    </message>
    <message>
        <source>This program is built with an old database. Install it again.</source>
        <translation>قاعدة بيانات هذا البرنامج قديمة. أعد تثبيته.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing new can be kept until there is room.</source>
        <translation>القرص ممتلئ. لا يُحفظ جديد حتى يتوفر مكان.</translation>
    </message>
    <message>
        <source>The settings file cannot be read. Check it or delete it.</source>
        <translation>لا يمكن قراءة ملف الإعدادات. افحصه أو أزله.</translation>
    </message>
    <message>
        <source>Parts of the program are missing. Install it again.</source>
        <translation>أجزاء من البرنامج ناقصة. ثبّته من جديد.</translation>
    </message>
    <message>
        <source>The line is down. What is stored here still works.</source>
        <translation>الاتصال مقطوع. المخزن هنا ما زال يعمل.</translation>
    </message>
    <message>
        <source>Head office said no. See Tasks.</source>
        <translation>رفض المكتب الرئيسي. انظر المهام.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. It is being fetched again.</source>
        <translation>لا يمكن قراءة بعض البيانات. تُجلب من جديد.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>حدث خطأ ما. حاول من جديد.</translation>
    </message>
    <message>
        <source>The code is empty. Scan again.</source>
        <translation>الرمز فارغ. امسح من جديد.</translation>
    </message>
    <message>
        <source>Half a code came in. Scan again.</source>
        <translation>وصل نصف الرمز فقط. امسح مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not a product number.</source>
        <translation>هذا ليس رقم منتج.</translation>
    </message>
    <message>
        <source>One digit is wrong. Check the number or scan again.</source>
        <translation>رقم واحد خطأ. تحقق منه أو امسح من جديد.</translation>
    </message>
    <message>
        <source>The label is printed wrong. Type the number under the code.</source>
        <translation>الملصق مطبوع خطأ. اكتب الرقم تحت الرمز.</translation>
    </message>
    <message>
        <source>This badge is no longer valid. Ask a manager for a new one.</source>
        <translation>هذه الشارة لم تعد صالحة. اطلب شارة جديدة من مدير.</translation>
    </message>
    <message>
        <source>This code is too old. Ask your colleague for a new one.</source>
        <translation>هذا الرمز قديم. اطلب من زميلك رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This code is too old. Ask a manager for a new one.</source>
        <translation>هذا الرمز قديم. اطلب من مدير رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This is a link to %1, not a product. It is not opened.</source>
        <translation>هذا رابط إلى %1، لا منتج. لن يُفتح.</translation>
    </message>
    <message>
        <source>This code says “%1”. It is not a product.</source>
        <translation>في هذا الرمز «%1». ليس منتجًا.</translation>
    </message>
    <message>
        <source>Not shown: it may be a password. Characters: %1.</source>
        <translation>لا يُعرض: قد يكون كلمة مرور. عدد الأحرف: %1.</translation>
    </message>
    <message>
        <source>This code names a box or a place. Scan the one on the product itself.</source>
        <translation>هذا الرمز لصندوق أو مكان. امسح الرمز الموجود على المنتج نفسه.</translation>
    </message>
    <message>
        <source>This code is a coupon. Scan the one on the product itself.</source>
        <translation>هذا الرمز قسيمة. امسح الرمز الموجود على المنتج نفسه.</translation>
    </message>
    <message>
        <source>This code is empty, so it is no product.</source>
        <translation>هذا الرمز فارغ، فليس منتجًا.</translation>
    </message>
    <message>
        <source>This code is not a product of a shop.</source>
        <translation>هذا الرمز ليس منتج متجر.</translation>
    </message>
</context>
<context>
    <name>SerialScannerCard</name>
    <message>
        <source>Scanner on a serial or USB-COM port</source>
        <translation>ماسح على منفذ تسلسلي أو USB-COM</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Speed in bits per second</source>
        <translation>السرعة بالبت في الثانية</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <source>1 point</source>
        <translation>نقطة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 points</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%1 نقاط</numerusform>
            <numerusform>%1 نقطة</numerusform>
            <numerusform>%1 نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>لم يعد هذا الملف موجودًا.</translation>
    </message>
    <message>
        <source>Now under another profile.</source>
        <translation>الآن ضمن ملف آخر.</translation>
    </message>
    <message>
        <source>Now under %1.</source>
        <translation>الآن ضمن %1.</translation>
    </message>
    <message>
        <source>Recalled: %1. Do not hand it over. Take it out of the cart.</source>
        <translation>مسحوب: %1. لا تسلّمه. أخرجه من السلة.</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>قطعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>لا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%1 قطع</numerusform>
            <numerusform>%1 قطعة</numerusform>
            <numerusform>%1 قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>One thing still waits to be sent. It will be.</source>
        <translation>تغيير واحد ما زال ينتظر الإرسال. سيُرسل.</translation>
    </message>
    <message numerus="yes">
        <source>%1 things still wait to be sent. They will be.</source>
        <translation>
            <numerusform>%1 تغيير ما زال ينتظر الإرسال. سيُرسل.</numerusform>
            <numerusform>تغيير واحد ما زال ينتظر الإرسال. سيُرسل.</numerusform>
            <numerusform>تغييران ما زالا ينتظران الإرسال. سيُرسلان.</numerusform>
            <numerusform>%1 تغييرات ما زالت تنتظر الإرسال. ستُرسل.</numerusform>
            <numerusform>%1 تغييرًا ما زال ينتظر الإرسال. سيُرسل.</numerusform>
            <numerusform>%1 تغيير ما زال ينتظر الإرسال. سيُرسل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <comment>a sheet</comment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ShownProduct</name>
    <message>
        <source>Not made together. This is %1.</source>
        <translation>لا يُصنعان معًا. هذا %1.</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>رقم الصنف %1</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Take it off the shelf.</source>
        <translation>مسحوب: لا تسلّمه. أنزله عن الرف.</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>سعر %1</translation>
    </message>
    <message>
        <source>This product is not here</source>
        <translation>هذا المنتج ليس هنا</translation>
    </message>
    <message>
        <source>It may have left the range. Search finds what is like it.</source>
        <translation>ربما توقف بيعه. البحث يجد ما يشبهه.</translation>
    </message>
</context>
<context>
    <name>SignInDesk</name>
    <message>
        <source>Demo shop: the PIN of %1 is %2</source>
        <translation>متجر تجريبي: الرقم السري لـ %1 هو %2</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>صباح الخير</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>طاب يومك</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>مساء الخير</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Your PIN</source>
        <translation>رقمك السري</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 من ٥ نجوم</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One less of %1</source>
        <translation>إنقاص واحد من %1</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>إضافة واحد من %1</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>In stock</source>
        <translation>متوفر</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخر قطعة</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>آخر ما عُرف</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>هذا المتجر</translation>
    </message>
    <message>
        <source>At home in 1 day</source>
        <translation>في البيت خلال يوم</translation>
    </message>
    <message numerus="yes">
        <source>At home in %1 days</source>
        <translation>
            <numerusform>في البيت خلال %1 يوم</numerusform>
            <numerusform>في البيت خلال يوم</numerusform>
            <numerusform>في البيت خلال يومين</numerusform>
            <numerusform>في البيت خلال %1 أيام</numerusform>
            <numerusform>في البيت خلال %1 يومًا</numerusform>
            <numerusform>في البيت خلال %1 يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>الممر %1</translation>
    </message>
</context>
<context>
    <name>StockTile</name>
    <message>
        <source>Count the shelf</source>
        <translation>عدّ الرف</translation>
    </message>
</context>
<context>
    <name>StoreTask</name>
    <message>
        <source>Compare</source>
        <comment>two profiles</comment>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>a task</comment>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <comment>another customer</comment>
        <translation>من هو؟</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a task</comment>
        <translation>تم</translation>
    </message>
    <message>
        <source>I will do it</source>
        <translation>أنا أنفّذها</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>count a shelf</comment>
        <translation>عدّ</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>not done</source>
        <translation>لم يُنفَّذ</translation>
    </message>
    <message>
        <source>was removed already</source>
        <translation>كان قد أُزيل</translation>
    </message>
    <message>
        <source>the price had changed</source>
        <translation>كان السعر قد تغيّر</translation>
    </message>
    <message>
        <source>now under another profile</source>
        <translation>الآن ضمن ملف آخر</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Sold, though held for somebody: %1</source>
        <translation>بيع مع أنه محجوز لشخص: %1</translation>
    </message>
    <message>
        <source>Count again: %1</source>
        <translation>أعد العد: %1</translation>
    </message>
    <message>
        <source>Perhaps the same customer twice: %1</source>
        <translation>ربما زبون مكرر: %1</translation>
    </message>
    <message>
        <source>Head office lost changes that nobody has any more: %1</source>
        <translation>فقد المركز تغييرات لم تعد عند أحد: %1</translation>
    </message>
    <message>
        <source>Ask for the hold again: %1</source>
        <translation>اطلب الحجز مجدداً: %1</translation>
    </message>
    <message>
        <source>Tell them when it is back: %1</source>
        <translation>إبلاغ الزبون عند توفره: %1</translation>
    </message>
    <message>
        <source>Check out again: %1</source>
        <translation>أعد الدفع: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>للتنفيذ: %1</translation>
    </message>
    <message>
        <source>another customer, held until %2</source>
        <translation>عميل آخر، محجوز حتى %2</translation>
    </message>
    <message>
        <source>%1 other customers, the first held until %2</source>
        <translation>%1 عملاء آخرين، الأول حتى %2</translation>
    </message>
    <message>
        <source>Done before %1 on that device</source>
        <translation>تمت قبل %1 على ذلك الجهاز</translation>
    </message>
    <message>
        <source>Done between %1 and %2 on that device</source>
        <translation>تمت بين %1 و%2 على ذلك الجهاز</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>عند %1</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>مأخوذة</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Not in the catalogue here</source>
        <translation>ليس في القائمة هنا</translation>
    </message>
    <message>
        <source>Stock not known</source>
        <translation>المخزون غير معروف</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>لا يوجد هنا</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 هنا</translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>الممر %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock the screen</source>
        <translation>قفل الشاشة</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>A product: %1</source>
        <translation>منتج: %1</translation>
    </message>
    <message>
        <source>A product that is not in our catalogue: %1</source>
        <translation>منتج ليس في قائمتنا: %1</translation>
    </message>
    <message>
        <source>An in-store number: %1</source>
        <translation>رقم من موازيننا: %1</translation>
    </message>
    <message>
        <source>A customer’s code</source>
        <translation>رمز زبون</translation>
    </message>
    <message>
        <source>A badge</source>
        <translation>بطاقة موظف</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>رمز لجهاز جديد</translation>
    </message>
    <message>
        <source>The code to try scanners with</source>
        <translation>رمز تجربة الماسحات</translation>
    </message>
    <message>
        <source>Not shown: it may hold a secret.</source>
        <translation>لا يُعرض: قد يحوي سرًّا.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>يُكتشف تلقائيًّا</translation>
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
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>It sends %1 before each code.</source>
        <translation>يرسل %1 قبل كل رمز.</translation>
    </message>
    <message>
        <source>It sends nothing after a code. Enter would make it faster.</source>
        <translation>لا يرسل شيئًا بعد الرمز. Enter يجعله أسرع.</translation>
    </message>
    <message>
        <source>It sends %1 after each code.</source>
        <translation>يرسل %1 بعد كل رمز.</translation>
    </message>
    <message>
        <source>It types as this device’s keyboard does.</source>
        <translation>يكتب كما تكتب لوحة مفاتيح هذا الجهاز.</translation>
    </message>
    <message>
        <source>Every character arrives as it was printed.</source>
        <translation>تصل كل علامة كما طُبعت.</translation>
    </message>
    <message>
        <source>It leaves out the separator (GS). Batch and date may be misread: set the scanner to send GS.</source>
        <translation>يُسقط الفاصل (GS). قد تُقرأ التشغيلة والتاريخ خطأ: اضبط الماسح ليرسل GS.</translation>
    </message>
    <message>
        <source>It sends %1 for the separator (GS).</source>
        <translation>يرسل %1 بدل الفاصل (GS).</translation>
    </message>
    <message>
        <source>It sends the separator (GS).</source>
        <translation>يرسل الفاصل (GS).</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Try a scanner</source>
        <translation>جرّب ماسحًا</translation>
    </message>
    <message>
        <source>Scan this code, then any product. While this page is open, scans lead nowhere else.</source>
        <translation>امسح هذا الرمز ثم أي منتج. ما دامت الصفحة مفتوحة تبقى عمليات المسح هنا.</translation>
    </message>
    <message>
        <source>Code to try scanners with</source>
        <translation>رمز لتجربة الماسحات</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>ما وصل</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>معناه</translation>
    </message>
    <message>
        <source>How this scanner is set</source>
        <translation>ضبط هذا الماسح</translation>
    </message>
    <message>
        <source>Set scanners like this</source>
        <translation>اضبط الماسحات هكذا</translation>
    </message>
    <message>
        <source>Already set like this</source>
        <translation>مضبوط هكذا فعلًا</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>في انتظار مسح</translation>
    </message>
</context>
<context>
    <name>TypingScannerCard</name>
    <message>
        <source>Scanners that type</source>
        <translation>ماسحات تكتب كلوحة مفاتيح</translation>
    </message>
    <message>
        <source>What comes after a code</source>
        <translation>ما يأتي بعد الرمز</translation>
    </message>
    <message>
        <source>What comes before a code</source>
        <translation>ما يأتي قبل الرمز</translation>
    </message>
    <message>
        <source>Before a code</source>
        <translation>قبل الرمز</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>before a code</comment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>What is sent for the separator GS</source>
        <translation>ما يُرسل بدل الفاصل GS</translation>
    </message>
    <message>
        <source>For the separator (GS)</source>
        <translation>بدل الفاصل (GS)</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>يُكتشف تلقائيًّا</translation>
    </message>
    <message>
        <source>Read what this device types</source>
        <translation>قراءة ما يكتبه هذا الجهاز</translation>
    </message>
    <message>
        <source>Only for a scanner set to the same keyboard layout as this device.</source>
        <translation>فقط لماسح مضبوط على تخطيط لوحة مفاتيح هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>عُثر على: %1</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>إغلاق الصورة</translation>
    </message>
    <message>
        <source>Light off</source>
        <translation>إطفاء الضوء</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>of the camera</comment>
        <translation>الضوء</translation>
    </message>
    <message>
        <source>Turn camera</source>
        <translation>تبديل الكاميرا</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with the camera</comment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the camera</comment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Set scanners and camera</source>
        <translation>ضبط الماسحات والكاميرا</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a device or at a place</comment>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>المنضدة %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>الصندوق %1</translation>
    </message>
    <message>
        <source>Tablet %1</source>
        <translation>اللوح %1</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>هاتف الزبون</translation>
    </message>
    <message>
        <source>the web shop</source>
        <translation>متجر الويب</translation>
    </message>
    <message>
        <source>the app</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>المتجر</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>No wishes yet</source>
        <translation>لا شيء في المفضلة بعد</translation>
    </message>
    <message>
        <source>The heart on a product saves it for later.</source>
        <translation>القلب على المنتج يحفظه لوقت لاحق.</translation>
    </message>
</context>
<context>
    <name>WishRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1، %2، %3، %4</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>إزالة %1 من المفضلة</translation>
    </message>
    <message>
        <source>Move to cart</source>
        <translation>نقل إلى السلة</translation>
    </message>
</context>
</TS>
